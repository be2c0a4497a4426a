package org.refstand.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureQueries;
import org.refstand.fixture.FixtureService;
import org.refstand.fixture.FixtureView;
import org.refstand.fixture.RescheduleFixture;
import org.refstand.harness.Eventually;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.PageRequest;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeId;

/** Does what an assigner does, through the services. */
@ApplicationScoped
public class PlanDesk {
    @Inject
    private World world;

    @Inject
    private PlanService plans;

    @Inject
    private AssignmentQueries assignments;

    @Inject
    private FixtureService fixtures;

    @Inject
    private FixtureQueries matches;

    /** What came of staging the referee for the role. */
    public Outcome<CrewView> stage(FixtureId fixture, long version, CrewRole role, RefereeId referee) {
        return assigner(() -> plans.stage(new StageAssignment(fixture, version, role, referee, null)));
    }

    /** @return the crew with the referee staged */
    public CrewView staged(FixtureId fixture, long version, CrewRole role, RefereeId referee) {
        return done(() -> stage(fixture, version, role, referee));
    }

    /** @return the crew with the referee staged, and why */
    public CrewView stagedBecause(FixtureId fixture, CrewRole role, RefereeId referee, String reason) {
        long version = crew(fixture).version();
        return done(() -> assigner(() -> plans.stage(new StageAssignment(fixture, version, role, referee, reason))));
    }

    /** What came of committing what is staged for the match, as it is shown. */
    public Outcome<CommittedPlan> commit(FixtureId fixture) {
        return commit(only(fixture));
    }

    /** What came of committing what is staged, as it is shown. */
    public Outcome<CommittedPlan> commit(PlanScope scope) {
        return commit(new CommitPlan(scope, shown(scope), false, null));
    }

    /** What came of the commit. */
    public Outcome<CommittedPlan> commit(CommitPlan command) {
        return assigner(() -> plans.commit(command));
    }

    /** @return the fingerprint of the plan as it is shown now */
    public String shown(PlanScope scope) {
        return assigner(() -> assignments.plan(scope)).fingerprint();
    }

    /** @return the match alone */
    public static PlanScope only(FixtureId fixture) {
        return new PlanScope(null, null, null, List.of(fixture));
    }

    /** @return the first role of the match */
    public SlotView slot(FixtureId fixture) {
        return crew(fixture).slots().get(0);
    }

    /** Stages the referee for the role, looks at the plan of the match and commits it. */
    public void commit(FixtureId fixture, CrewRole role, RefereeId referee) {
        // a reader may look at the crew meanwhile, and raise its version
        Eventually.holds(() -> {
            CrewView crew = crew(fixture);
            done(() -> plans.stage(new StageAssignment(fixture, crew.version(), role, referee, null)));
        });
        done(() -> commit(fixture));
    }

    /** Another time on the same day. */
    public void reschedule(FixtureId fixture, LocalTime time) {
        FixtureView seen = view(fixture);
        done(() -> fixtures.reschedule(new RescheduleFixture(fixture, seen.version(), seen.date(), time)));
    }

    /** @return the match */
    public FixtureView view(FixtureId fixture) {
        return assigner(() -> matches.find(fixture)).orElseThrow();
    }

    /** @return its crew as assigners see it */
    public CrewView crew(FixtureId fixture) {
        return assigner(() -> assignments.crews(List.of(fixture))).get(0);
    }

    /** @return what the assigners must look at */
    public List<BoardRow> needingAction() {
        return assigner(() -> assignments.needingAction(PageRequest.first(50))).items();
    }

    /** Waits until exactly these matches need action. */
    public void needAction(FixtureId... fixtures) {
        Eventually.holds(() -> assertThat(needingAction())
                .extracting(row -> row.fixture().id())
                .containsExactlyInAnyOrder(fixtures));
    }

    /** @return what the command answered, which must not be a rejection */
    public <T> T done(Callable<Outcome<T>> command) {
        Outcome<T> outcome = assigner(command);
        assertThat(outcome.rejections()).isEmpty();
        return outcome.value();
    }

    private <T> T assigner(Callable<T> work) {
        return world.as(World.assigner(), work);
    }
}
