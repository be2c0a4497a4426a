package org.refstand.availability;

import java.time.Instant;
import java.time.LocalDate;
import org.refstand.eventlog.Fold;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.kernel.DomainEvent;
import org.refstand.referee.RefereeId;

/**
 * What events say of an absence.
 *
 * @param endsAt not included
 * @param wholeDays whether only days matter
 * @param repeatUntil repeats weekly up to and with this day; null: once
 */
public record AbsenceState(
        AbsenceId id,
        long version,
        RefereeId refereeId,
        Instant startsAt,
        Instant endsAt,
        boolean wholeDays,
        LocalDate repeatUntil,
        String reason) {

    /** The reducer. @return the state after the event; null when it is gone */
    public static AbsenceState after(AbsenceState before, RecordedEvent recorded) {
        DomainEvent event = recorded.event();
        long version = recorded.aggregateVersion();
        if (event instanceof AvailabilityEvent.AbsenceDeclared to) {
            return new AbsenceState(
                    to.id(),
                    version,
                    to.refereeId(),
                    to.startsAt(),
                    to.endsAt(),
                    to.wholeDays(),
                    to.repeatUntil(),
                    orNothing(to.reason()));
        }
        if (event instanceof AvailabilityEvent.AbsenceChanged to) {
            return new AbsenceState(
                    before.id,
                    version,
                    before.refereeId,
                    to.startsAt(),
                    to.endsAt(),
                    to.wholeDays(),
                    to.repeatUntil(),
                    orNothing(to.reason()));
        }
        if (event instanceof AvailabilityEvent.AbsenceDeleted) {
            return null;
        }
        throw Fold.unexpected("Absence", recorded);
    }

    /** @return the same state as it is told once the personal data of the referee are erased */
    public AbsenceState withoutPerson() {
        return new AbsenceState(id, version, refereeId, startsAt, endsAt, wholeDays, repeatUntil, "");
    }

    /** @param reason null: it was erased with the data of the referee */
    private static String orNothing(String reason) {
        return reason == null ? "" : reason;
    }
}
