package org.refstand.availability;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.refstand.kernel.Aggregate;
import org.refstand.kernel.Uuid7;

/**
 * A span of dates that is planned together. It is open for answers until its deadline; locked, its answers stay as they are
 * and the plan is made; published, the plan is known. It can be opened again.
 */
@Entity
@Table(name = "period")
class Period extends Aggregate {
    private String name;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private Instant deadline;

    @Enumerated(EnumType.STRING)
    private PeriodStatus status;

    /** For JPA. */
    protected Period() {}

    /** A new period, open. */
    Period(String name, LocalDate firstDay, LocalDate lastDay, Instant deadline) {
        super(Uuid7.next());
        take(name, firstDay, lastDay, deadline);
        status = PeriodStatus.OPEN;
        raise(new AvailabilityEvent.PeriodCreated(id(), this.name, firstDay, lastDay, deadline));
    }

    PeriodId id() {
        return new PeriodId(uuid());
    }

    @Override
    protected String type() {
        return "Period";
    }

    @Override
    protected String label() {
        return name;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    PeriodStatus status() {
        return status;
    }

    /** Name, days or deadline change; answers given are kept, whatever the days. */
    void change(String name, LocalDate firstDay, LocalDate lastDay, Instant deadline) {
        take(name, firstDay, lastDay, deadline);
        raise(new AvailabilityEvent.PeriodChanged(id(), this.name, firstDay, lastDay, deadline));
    }

    void lock() {
        status = PeriodStatus.LOCKED;
        raise(new AvailabilityEvent.PeriodLocked(id()));
    }

    void unlock() {
        status = PeriodStatus.OPEN;
        raise(new AvailabilityEvent.PeriodUnlocked(id()));
    }

    void publish() {
        status = PeriodStatus.PUBLISHED;
        raise(new AvailabilityEvent.PeriodPublished(id()));
    }

    void delete() {
        raise(new AvailabilityEvent.PeriodDeleted(id()));
    }

    private void take(String name, LocalDate firstDay, LocalDate lastDay, Instant deadline) {
        this.name = name.strip();
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.deadline = deadline;
    }
}
