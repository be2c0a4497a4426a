package org.refstand.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.availability.PeriodId;
import org.refstand.fixture.FixtureId;
import org.refstand.league.LeagueId;

/** Which staged changes; every given condition must hold. A commit names a period or fixtures, never everything there is. */
@Description("Which staged changes; every given condition must hold. A commit names a period or fixtures")
public record PlanScope(
        @Description("Of this period") PeriodId periodId,
        @Description("Only this league") LeagueId leagueId,
        @Description("Only this day") LocalDate day,
        @Description("Only these fixtures; null or empty: all") List<FixtureId> fixtureIds) {
    public PlanScope {
        if (fixtureIds != null && fixtureIds.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("fixtureIds names a fixture that is none");
        }
    }
}
