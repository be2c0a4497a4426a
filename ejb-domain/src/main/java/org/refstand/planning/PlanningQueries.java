package org.refstand.planning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.refstand.assignment.Pick;
import org.refstand.availability.PeriodId;
import org.refstand.kernel.ReadSide;
import org.refstand.security.Role;

/** Planning runs: where they stand, how they go, what they found. */
@ReadSide
public class PlanningQueries {
    /** Nobody looks further back than the last few. */
    private static final int LATEST = 20;

    @Inject
    PlanningRows rows;

    /** One run; empty when there is none. */
    @RolesAllowed(Role.ASSIGNERS)
    public Optional<PlanningView> planning(PlanningId id) {
        return rows.find(id).map(PlanningView::of);
    }

    /** The latest runs of a period, the last one first. */
    @RolesAllowed(Role.ASSIGNERS)
    public List<PlanningView> plannings(PeriodId period) {
        return rows.ofPeriod(period, LATEST).stream().map(PlanningView::of).toList();
    }

    /** How a run went after that moment of it, in order. */
    @RolesAllowed(Role.ASSIGNERS)
    public List<PlanningProgress> progress(PlanningId id, long afterMillis) {
        return rows.progress(id, afterMillis);
    }

    /** What a run staged, by day and time, whatever became of it since. */
    @RolesAllowed(Role.ASSIGNERS)
    public List<Pick> proposal(PlanningId id) {
        return rows.changes(id);
    }
}
