package org.refstand.assignment;

/** A number that a rule is set by; the association may change it within its bounds. */
enum Parameter {
    /** To pack up, park and warm up, before travel is added. */
    MINUTES_BETWEEN("minutesBetween", 60, 0, 600),
    /** How fast the crow's distance is travelled, detours included. */
    KM_PER_HOUR("kilometresPerHour", 60, 10, 200),
    /** Where a referee has no own limit. */
    MATCHES_PER_DAY("matchesPerDay", 2, 1, 9),
    /** Where a referee has no own limit. */
    MATCHES_PER_SEASON("matchesPerSeason", 40, 1, 999);

    private final String word;
    private final int normal;
    private final int lowest;
    private final int highest;

    Parameter(String word, int normal, int lowest, int highest) {
        this.word = word;
        this.normal = normal;
        this.lowest = lowest;
        this.highest = highest;
    }

    /** @return its name in commands and texts */
    String word() {
        return word;
    }

    /** @return its value where the association has set none */
    int normal() {
        return normal;
    }

    int lowest() {
        return lowest;
    }

    int highest() {
        return highest;
    }
}
