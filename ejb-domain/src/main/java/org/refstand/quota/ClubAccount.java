package org.refstand.quota;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.league.ClubId;

/** What a club owes in a season and what its referees have given; in days where it owes only days, else in matches. */
@Description(
        "What a club owes in a season and what its referees have given, in matches. A club that owes only days is counted"
                + " in days; one that owes both works its days off first, in the order of the calendar, then each match counts")
public record ClubAccount(
        @Description("The club") ClubId clubId,
        @Description("Its name") String clubName,
        @Description("The season") String season,
        @Description("Its teams in the leagues of the season") int teams,
        @Description("Owed for all teams: matches and days together") int owed,
        @Description("Part of what is owed that counts in matches") int owedMatches,
        @Description("Part of what is owed that counts in days: one referee on one date") int owedDays,
        @Description(
                        "Matches its referees said to be free for; days where only days are owed; null: it would tell what a"
                                + " single colleague of the caller offered")
                Integer offered,
        @Description("Committed and still to come; assigners have staged changes counted too") int planned,
        @Description("Committed and over") int done,
        @Description("Done and planned minus owed; below zero: still missing") int difference,
        @Description("The referees of the club, who has given most first") List<RefereeShare> referees) {
    public ClubAccount {
        referees = List.copyOf(referees);
    }
}
