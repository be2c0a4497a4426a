package org.refstand.availability;

import java.time.Instant;
import java.time.LocalDate;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.Personal;
import org.refstand.referee.RefereeId;

/** What happens to periods, answers and absences. */
public sealed interface AvailabilityEvent extends DomainEvent {
    /**
     * A period was opened for answers.
     *
     * @param name what people call it
     * @param firstDay first day of the span, in the association's zone
     * @param lastDay last day of the span, included
     * @param deadline until then referees may answer
     */
    record PeriodCreated(PeriodId id, String name, LocalDate firstDay, LocalDate lastDay, Instant deadline)
            implements AvailabilityEvent {}

    /**
     * Name, days or deadline of a period changed.
     *
     * @param name what people call it
     * @param firstDay first day of the span, in the association's zone
     * @param lastDay last day of the span, included
     * @param deadline until then referees may answer
     */
    record PeriodChanged(PeriodId id, String name, LocalDate firstDay, LocalDate lastDay, Instant deadline)
            implements AvailabilityEvent {}

    /** No answer is taken from now on. */
    record PeriodLocked(PeriodId id) implements AvailabilityEvent {}

    /** Answers are taken again. */
    record PeriodUnlocked(PeriodId id) implements AvailabilityEvent {}

    /** The plan of the period is known. */
    record PeriodPublished(PeriodId id) implements AvailabilityEvent {}

    /** The period is gone. */
    record PeriodDeleted(PeriodId id) implements AvailabilityEvent {}

    /**
     * A referee answered for a fixture, for the first time, anew, or the same again.
     *
     * @param confirmedAt the moment
     */
    record AvailabilityDeclared(RefereeId refereeId, FixtureId fixtureId, Answer answer, Instant confirmedAt)
            implements AvailabilityEvent {}

    /** A referee took an answer back. */
    record AvailabilityWithdrawn(RefereeId refereeId, FixtureId fixtureId) implements AvailabilityEvent {}

    /**
     * A referee is away.
     *
     * @param startsAt start
     * @param endsAt end, not included
     * @param wholeDays whether only days matter
     * @param repeatUntil repeats weekly up to and with this day; null: once
     * @param reason for the referee and the assigner
     */
    record AbsenceDeclared(
            AbsenceId id,
            RefereeId refereeId,
            Instant startsAt,
            Instant endsAt,
            boolean wholeDays,
            LocalDate repeatUntil,
            @Personal String reason)
            implements AvailabilityEvent {}

    /**
     * A referee is away at other times than declared before.
     *
     * @param startsAt start
     * @param endsAt end, not included
     * @param wholeDays whether only days matter
     * @param repeatUntil repeats weekly up to and with this day; null: once
     * @param reason for the referee and the assigner
     */
    record AbsenceChanged(
            AbsenceId id,
            RefereeId refereeId,
            Instant startsAt,
            Instant endsAt,
            boolean wholeDays,
            LocalDate repeatUntil,
            @Personal String reason)
            implements AvailabilityEvent {}

    /** A referee is not away after all. */
    record AbsenceDeleted(AbsenceId id, RefereeId refereeId) implements AvailabilityEvent {}
}
