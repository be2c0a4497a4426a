package org.refstand.assignment;

import java.util.Optional;

/** Matches above what somebody may have: on a day, in a season. */
final class Limits {
    private Limits() {}

    /** @return too many matches on the day, with this one */
    static Optional<Breach> onTheDay(Case looked) {
        return above(
                Rule.CAP_PER_DAY,
                looked.referee().maxPerDay(),
                looked.matchesOnTheDay(),
                looked.fixture().date(),
                looked);
    }

    /** @return too many matches in the season, with this one */
    static Optional<Breach> inTheSeason(Case looked) {
        return above(
                Rule.CAP_PER_SEASON,
                looked.referee().maxPerSeason(),
                looked.matchesInTheSeason(),
                looked.fixture().league().season(),
                looked);
    }

    /** @param within the day or season, as the sentence names it */
    private static Optional<Breach> above(Rule rule, Integer own, int matches, Object within, Case looked) {
        RefereeFacts referee = looked.referee();
        int limit = rule.limit(own, looked.facts().rulebook());
        return matches <= limit
                ? Optional.empty()
                : Optional.of(Breach.of(rule.name(), Breach.referee(referee), referee.name(), matches, within, limit));
    }
}
