package org.refstand.quota;

/**
 * What a club owes in a season for all its teams.
 *
 * @param matches in leagues that count matches
 * @param days in leagues that count days
 */
record Owed(int matches, int days) {
    int total() {
        return matches + days;
    }

    /** Nothing but days is owed, so a day is a day however many matches it has. */
    boolean isInDays() {
        return days > 0 && matches == 0;
    }

    /**
     * Whether a day counts as one, instead of with each of its matches.
     *
     * @param before how many days of the season have been counted already: a club that owes both works its days off first
     */
    boolean countsAsDay(int before) {
        return isInDays() || before < days;
    }
}
