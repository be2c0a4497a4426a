package org.refstand.planning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.refstand.availability.PeriodId;
import org.refstand.kernel.Aggregate;
import org.refstand.kernel.Uuid7;
import org.refstand.planning.PlanningEvent.PlanningFailed;
import org.refstand.planning.PlanningEvent.PlanningFinished;
import org.refstand.planning.PlanningEvent.PlanningStarted;
import org.refstand.planning.PlanningEvent.PlanningStopped;

/** One search for the best plan of a period: started, perhaps asked to stop, then finished or failed, once and for all. */
@Entity
class Planning extends Aggregate {
    @Column(name = "period_id")
    private UUID periodId;

    private int seconds;

    @Column(name = "keep_committed")
    private boolean keepCommitted;

    @Column(name = "started_at")
    private Instant startedAt;

    @Enumerated(EnumType.STRING)
    private PlanningStatus status;

    @Column(name = "ended_at")
    private Instant endedAt;

    private Long cost;

    private Long bound;

    @Column(name = "open_roles")
    private Integer openRoles;

    private Integer staged;

    @Column(name = "passed_over")
    private Integer passedOver;

    /** For JPA. */
    protected Planning() {}

    Planning(StartPlanning command, Instant at) {
        super(Uuid7.next());
        periodId = command.periodId().value();
        seconds = command.seconds();
        keepCommitted = command.keepCommitted();
        startedAt = at;
        status = PlanningStatus.RUNNING;
        raise(new PlanningStarted(id(), command.periodId(), seconds, keepCommitted, at));
    }

    /** Asks it to stop; once is enough, and after its end there is nothing to stop. */
    void stop() {
        if (status == PlanningStatus.RUNNING) {
            status = PlanningStatus.STOPPING;
            raise(new PlanningStopped(id()));
        }
    }

    /** What it found is staged. */
    void finish(Found found, Instant at) {
        requireOpen();
        status = PlanningStatus.FINISHED;
        endedAt = at;
        cost = found.cost();
        bound = found.bound();
        openRoles = found.openRoles();
        staged = found.staged();
        passedOver = found.passedOver();
        raise(new PlanningFinished(id(), cost, bound, openRoles, staged, passedOver, at));
    }

    /** Nothing came of it. */
    void fail(Instant at) {
        requireOpen();
        status = PlanningStatus.FAILED;
        endedAt = at;
        raise(new PlanningFailed(id(), at));
    }

    /** Two nodes may have worked on it when one was thought dead; only one of them ends it. */
    boolean isOpen() {
        return status.isOpen();
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new IllegalStateException(uuid() + " has ended already");
        }
    }

    PlanningId id() {
        return new PlanningId(uuid());
    }

    PeriodId period() {
        return new PeriodId(periodId);
    }

    @Override
    protected String type() {
        return "Planning";
    }

    /**
     * What came of a search.
     *
     * @param bound null: none is proved
     */
    record Found(long cost, Long bound, int openRoles, int staged, int passedOver) {}
}
