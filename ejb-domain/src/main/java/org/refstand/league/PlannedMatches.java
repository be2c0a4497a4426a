package org.refstand.league;

import java.util.List;
import org.refstand.kernel.Rejection;

/**
 * The matches that stand on halls, teams and leagues, as far as a change of those could break what holds for them. Matches
 * are no business of this feature: the one that keeps them answers. What an answer is about stays locked until the
 * transaction ends, so that no match is planned on it meanwhile.
 */
public interface PlannedMatches {
    /** @return why the hall cannot have so few courts; empty when it can */
    List<Rejection> againstCourts(VenueId venue, int courts);

    /** @return why the team cannot play in that league; empty when it can */
    List<Rejection> againstLeague(TeamId team, LeagueId league);

    /**
     * Gives the matches of the league that have not begun the end that fits this length.
     *
     * @return why they cannot last that long; empty when they can, or do already
     */
    List<Rejection> retime(LeagueId league, int minutes);
}
