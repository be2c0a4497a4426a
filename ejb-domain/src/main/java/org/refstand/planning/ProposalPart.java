package org.refstand.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.fixture.FixtureId;
import org.refstand.league.LeagueId;

/** Which part of what a planning run found; every given condition must hold. */
@Description("Which part of what a planning run found; every given condition must hold, with none it is all")
public record ProposalPart(
        @Description("The run") PlanningId planningId,
        @Description("Only in this league; null: in all") LeagueId leagueId,
        @Description("Only on this day or later; null: on any") LocalDate from,
        @Description("Only on this day or earlier; null: on any") LocalDate until,
        @Description("Only in these fixtures; null or empty: in all") List<FixtureId> fixtureIds,
        @Description("Only changes that do this to their role; null: all") ProposedKind kind) {
    public ProposalPart {
        if (fixtureIds != null && fixtureIds.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("fixtureIds names a fixture that is none");
        }
    }

    /** All that the run found. */
    public static ProposalPart all(PlanningId planning) {
        return new ProposalPart(planning, null, null, null, null, null);
    }

    /** The part of this that is on one day. */
    public ProposalPart on(LocalDate day) {
        boolean within = (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
        if (!within) {
            throw new IllegalArgumentException(day + " is not in " + this);
        }
        return new ProposalPart(planningId, leagueId, day, day, fixtureIds, kind);
    }

    /** The part of this that is in one match. */
    public ProposalPart in(FixtureId fixture) {
        return new ProposalPart(planningId, leagueId, from, until, List.of(fixture), kind);
    }

    /** Whether a change that the run found is of this part. */
    public boolean has(ProposedChange change) {
        LocalDate day = change.fixture().date();
        return (leagueId == null || leagueId.equals(change.fixture().league().id()))
                && (from == null || !day.isBefore(from))
                && (until == null || !day.isAfter(until))
                && (fixtureIds == null
                        || fixtureIds.isEmpty()
                        || fixtureIds.contains(change.fixture().id()))
                && (kind == null || kind == change.kind());
    }
}
