package org.refstand.planning;

import java.time.Instant;
import org.refstand.availability.PeriodId;
import org.refstand.eventlog.Fold;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.kernel.DomainEvent;
import org.refstand.planning.PlanningEvent.PlanningFailed;
import org.refstand.planning.PlanningEvent.PlanningFinished;
import org.refstand.planning.PlanningEvent.PlanningStarted;
import org.refstand.planning.PlanningEvent.PlanningStopped;

/**
 * A planning run as its events tell it.
 *
 * @param endedAt null while it is at work
 * @param outcome null unless it finished
 */
public record PlanningState(
        PlanningId id,
        long version,
        PeriodId periodId,
        int seconds,
        boolean keepCommitted,
        Instant startedAt,
        PlanningStatus status,
        Instant endedAt,
        Outcome outcome) {

    /**
     * What came of it.
     *
     * @param bound null: none is proved
     */
    public record Outcome(long cost, Long bound, int openRoles, int staged, int passedOver) {}

    /** The reducer. @return the state after the event */
    public static PlanningState after(PlanningState before, RecordedEvent recorded) {
        DomainEvent event = recorded.event();
        long version = recorded.aggregateVersion();
        if (event instanceof PlanningStarted by) {
            return new PlanningState(
                    by.id(),
                    version,
                    by.periodId(),
                    by.seconds(),
                    by.keepCommitted(),
                    by.at(),
                    PlanningStatus.RUNNING,
                    null,
                    null);
        }
        if (event instanceof PlanningStopped) {
            return before.with(version, PlanningStatus.STOPPING, null, null);
        }
        if (event instanceof PlanningFinished by) {
            return before.with(
                    version,
                    PlanningStatus.FINISHED,
                    by.at(),
                    new Outcome(by.cost(), by.bound(), by.openRoles(), by.staged(), by.passedOver()));
        }
        if (event instanceof PlanningFailed by) {
            return before.with(version, PlanningStatus.FAILED, by.at(), null);
        }
        throw Fold.unexpected("Planning", recorded);
    }

    private PlanningState with(long later, PlanningStatus now, Instant end, Outcome result) {
        return new PlanningState(id, later, periodId, seconds, keepCommitted, startedAt, now, end, result);
    }
}
