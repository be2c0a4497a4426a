package org.refstand.planning;

import java.time.Instant;
import org.refstand.availability.PeriodId;
import org.refstand.kernel.DomainEvent;

/** What happens to a planning run; what it stages is told by the crews. */
public sealed interface PlanningEvent extends DomainEvent {
    /**
     * Somebody asked for the best plan of a period.
     *
     * @param periodId what is planned
     * @param seconds to search
     * @param keepCommitted whether what is committed stays
     * @param at when
     */
    record PlanningStarted(PlanningId id, PeriodId periodId, int seconds, boolean keepCommitted, Instant at)
            implements PlanningEvent {}

    /** Somebody has seen enough: what is found by now is to be staged. */
    record PlanningStopped(PlanningId id) implements PlanningEvent {}

    /**
     * What was found is staged.
     *
     * @param cost of the plan found, by the association's weights
     * @param bound that no plan can cost less than; null: none is proved
     * @param openRoles which nobody has in the plan found
     * @param staged roles that somebody else would have than before
     * @param passedOver roles left alone because somebody changed them meanwhile
     * @param at when
     */
    record PlanningFinished(PlanningId id, long cost, Long bound, int openRoles, int staged, int passedOver, Instant at)
            implements PlanningEvent {}

    /**
     * Nothing came of it.
     *
     * @param at when
     */
    record PlanningFailed(PlanningId id, Instant at) implements PlanningEvent {}
}
