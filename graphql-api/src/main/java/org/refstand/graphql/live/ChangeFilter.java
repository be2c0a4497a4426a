package org.refstand.graphql.live;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.availability.PeriodId;
import org.refstand.fixture.FixtureId;
import org.refstand.league.LeagueId;
import org.refstand.referee.RefereeId;

/**
 * Which changes a subscriber wants; every given condition must hold.
 *
 * @param fixtureIds of one of these fixtures; empty: any
 * @param leagueId of a fixture of this league
 * @param periodId of a fixture within this period
 * @param refereeId of a fixture with this referee in its crew
 */
@Description("Which changes are wanted; every given condition must hold")
public record ChangeFilter(
        @Description("Of one of these fixtures; null or empty: any") List<FixtureId> fixtureIds,
        @Description("Of a fixture of this league") LeagueId leagueId,
        @Description("Of a fixture within this period") PeriodId periodId,
        @Description("Of a fixture with this referee in its crew, before or after the change") RefereeId refereeId) {
    /** Everything. */
    public static final ChangeFilter ALL = new ChangeFilter(List.of(), null, null, null);

    /** The filter that a client gave, or that lets everything through. */
    public static ChangeFilter or(ChangeFilter given) {
        return given == null ? ALL : given;
    }

    /** Whether the change is of a fixture that may be wanted, as far as its id tells; null is no fixture at all. */
    public boolean mayWant(FixtureId id) {
        return fixtureIds == null || fixtureIds.isEmpty() || fixtureIds.contains(id);
    }

    /** Whether only the fixture itself can tell if it is wanted, and not its id alone. */
    public boolean asksForMore() {
        return leagueId != null || periodId != null || refereeId != null;
    }
}
