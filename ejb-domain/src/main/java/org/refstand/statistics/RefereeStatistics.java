package org.refstand.statistics;

import java.util.Comparator;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.referee.RefereeId;

/** What one referee does in a season. */
@Description("What one referee does in a season; declined, cancelled and postponed matches count nowhere")
public record RefereeStatistics(
        @Description("The referee") RefereeId refereeId,
        @Description("First and last name") String name,
        @Description("Matches that are over") int done,
        @Description("Matches still to come, with what is staged") int planned,
        @Description("Matches wished for in a season; null: not said") Integer wanted,
        @Description("Matches that the club owes for its teams, a day counting as one; null: none") Integer clubOwed,
        @Description(
                        "How the club stands: what its referees have done and planned, minus what it owes; null: it owes nothing")
                Integer clubDifference,
        @Description("Km for both, day by day: from home to the halls in their order and home again; as the crow flies,"
                        + " guessed where a place is not known")
                int km) {

    /** Those first who are furthest from their wish, then those who said none, each with most matches first. */
    static final Comparator<RefereeStatistics> BY_DISTANCE_FROM_WISH = Comparator.comparing(
                    (RefereeStatistics referee) -> referee.wanted() == null)
            .thenComparing(referee -> -Math.abs(referee.beyondWish()))
            .thenComparing(referee -> -referee.matches())
            .thenComparing(RefereeStatistics::name)
            .thenComparing(referee -> referee.refereeId().value());

    /** Done and planned. */
    int matches() {
        return done + planned;
    }

    /** Matches more than wished for; below zero: fewer. 0 without a wish. */
    int beyondWish() {
        return wanted == null ? 0 : matches() - wanted;
    }
}
