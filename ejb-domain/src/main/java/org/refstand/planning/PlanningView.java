package org.refstand.planning;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.availability.PeriodId;

/** A search for the best plan of a period. */
@Description("A search for the best plan of a period")
public record PlanningView(
        @Description("Its id") PlanningId id,
        @Description("Raised by every change") long version,
        @Description("What is planned") PeriodId periodId,
        @Description("Where it stands") PlanningStatus status,
        @Description("How long it searches, in seconds") int seconds,
        @Description("Whether what is committed stays") boolean keepCommitted,
        @Description("When it was asked for") Instant startedAt,
        @Description("When it ended; null while it is at work") Instant endedAt,
        @Description("What the plan found costs, by the association's weights; null: none was staged") Long cost,
        @Description("What no plan can cost less than; null: none is proved") Long bound,
        @Description("Roles that nobody has in the plan found; null: none was staged") Integer openRoles,
        @Description(
                        "Roles that somebody else would have than when it began, by this run alone: what it kept of earlier ones is not"
                                + " counted; null: none was staged")
                Integer staged,
        @Description(
                        "Roles left alone because somebody changed them meanwhile, or a rule forbids by now what was found; null: none was staged")
                Integer passedOver) {

    static PlanningView of(PlanningState state) {
        PlanningState.Outcome found = state.outcome();
        return new PlanningView(
                state.id(),
                state.version(),
                state.periodId(),
                state.status(),
                state.seconds(),
                state.keepCommitted(),
                state.startedAt(),
                state.endedAt(),
                found == null ? null : found.cost(),
                found == null ? null : found.bound(),
                found == null ? null : found.openRoles(),
                found == null ? null : found.staged(),
                found == null ? null : found.passedOver());
    }
}
