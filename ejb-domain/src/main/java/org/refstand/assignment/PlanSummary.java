package org.refstand.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.refstand.assignment.AssignmentEvent.CrewCommitted;
import org.refstand.assignment.AssignmentEvent.RefereeChange;
import org.refstand.assignment.AssignmentEvent.RoleChange;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureView;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeRef;

/** A staged plan in the words of those who decide on it: what changes, and who is told what. */
record PlanSummary(List<PlanChange> changes, List<Tell> tells) {
    private static final Instant NOT_YET = null;
    private static final String NO_REASON = null;

    /** @param today what is over by then is corrected without telling anybody */
    static PlanSummary of(StagedPlan plan, LocalDate today) {
        Facts facts = plan.facts();
        return new PlanSummary(
                plan.changes().stream().map(change -> change(change, facts)).toList(), tells(plan, today));
    }

    private static PlanChange change(StagedChange change, Facts facts) {
        return new PlanChange(
                facts.fixtures().get(change.fixtureId()),
                change.role(),
                referee(change.before(), facts),
                referee(change.after(), facts),
                change.reason());
    }

    /** The same difference that the event of the commit will tell, so nobody is told anything but what was shown. */
    private static List<Tell> tells(StagedPlan plan, LocalDate today) {
        Map<FixtureId, FixtureView> matches = plan.facts().fixtures();
        Map<FixtureId, List<RoleChange>> byFixture = plan.changes().stream()
                .filter(change -> !matches.get(change.fixtureId()).date().isBefore(today))
                .collect(Collectors.groupingBy(
                        StagedChange::fixtureId,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                change -> new RoleChange(change.role(), change.before(), change.after()),
                                Collectors.toList())));
        return byFixture.entrySet().stream()
                .flatMap(crew -> new CrewCommitted(crew.getKey(), crew.getValue(), NOT_YET, NO_REASON)
                        .refereeChanges().stream().map(change -> tell(crew.getKey(), change, plan.facts())))
                .toList();
    }

    private static Tell tell(FixtureId fixture, RefereeChange change, Facts facts) {
        return new Tell(
                referee(change.refereeId(), facts),
                change.kind(),
                facts.fixtures().get(fixture),
                change.before(),
                change.after());
    }

    private static RefereeRef referee(RefereeId id, Facts facts) {
        return id == null ? null : facts.referees().get(id).ref();
    }
}
