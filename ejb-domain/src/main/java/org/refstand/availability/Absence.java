package org.refstand.availability;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.refstand.kernel.Aggregate;
import org.refstand.kernel.Uuid7;
import org.refstand.referee.RefereeId;

/** Days or hours in which a referee cannot whistle at all, once or every week: declared, changed, taken back. */
@Entity
@Table(name = "absence")
class Absence extends Aggregate {
    @Column(name = "referee_id")
    private UUID refereeId;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "whole_days")
    private boolean wholeDays;

    @Column(name = "repeat_until")
    private LocalDate repeatUntil;

    private String reason;

    /** For JPA. */
    protected Absence() {}

    /** A new absence. */
    Absence(RefereeId referee, AbsenceTimes times, String reason) {
        super(Uuid7.next());
        refereeId = referee.value();
        take(times, reason);
        raise(new AvailabilityEvent.AbsenceDeclared(
                id(), referee, startsAt, endsAt, wholeDays, repeatUntil, this.reason));
    }

    AbsenceId id() {
        return new AbsenceId(uuid());
    }

    RefereeId referee() {
        return new RefereeId(refereeId);
    }

    @Override
    protected String type() {
        return "Absence";
    }

    void change(AbsenceTimes times, String reason) {
        take(times, reason);
        raise(new AvailabilityEvent.AbsenceChanged(
                id(), referee(), startsAt, endsAt, wholeDays, repeatUntil, this.reason));
    }

    void delete() {
        raise(new AvailabilityEvent.AbsenceDeleted(id(), referee()));
    }

    private void take(AbsenceTimes times, String reason) {
        startsAt = times.startsAt();
        endsAt = times.endsAt();
        wholeDays = times.wholeDays();
        repeatUntil = times.repeatUntil();
        this.reason = reason;
    }
}
