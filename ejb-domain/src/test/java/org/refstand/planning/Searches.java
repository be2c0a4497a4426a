package org.refstand.planning;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.refstand.assignment.Pick;
import org.refstand.availability.PeriodId;
import org.refstand.fixture.FixtureId;
import org.refstand.harness.Eventually;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;

/** Has plans searched for as an assigner does, and waits for their end. */
@ApplicationScoped
public class Searches {
    @Inject
    private World world;

    @Inject
    private PlanningService service;

    @Inject
    private PlanningQueries queries;

    /** What came of starting one. */
    public Outcome<PlanningView> start(PeriodId period, int seconds, boolean keepCommitted) {
        return world.prepared(() -> service.start(new StartPlanning(period, seconds, keepCommitted)));
    }

    /** @return the run when it has ended */
    public PlanningView run(PeriodId period, int seconds, boolean keepCommitted) {
        return awaitEnd(start(period, seconds, keepCommitted).value().id());
    }

    /** @return the run when it has ended */
    public PlanningView awaitEnd(PlanningId id) {
        Eventually.holds(() -> assertThat(planning(id).status().isOpen()).isFalse());
        return planning(id);
    }

    /** @return how it went so far */
    public List<PlanningProgress> progress(PlanningId id) {
        return world.prepared(() -> queries.progress(id, -1));
    }

    /** @return what was taken back in these matches; null: in all */
    public List<Pick> unstage(PlanningView planning, List<FixtureId> fixtures) {
        return world.prepared(() ->
                        service.unstageProposal(new ProposalPart(planning.id(), null, null, null, fixtures, null)))
                .value()
                .done();
    }

    private PlanningView planning(PlanningId id) {
        return world.prepared(() -> queries.planning(id)).orElseThrow();
    }
}
