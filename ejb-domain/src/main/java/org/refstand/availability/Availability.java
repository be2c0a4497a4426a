package org.refstand.availability;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.Aggregate;
import org.refstand.kernel.Uuid7;
import org.refstand.referee.RefereeId;

/** A referee's answer for a fixture: given, confirmed, changed, and taken back, whereupon it is gone. */
@Entity
@Table(name = "availability")
class Availability extends Aggregate {
    @Column(name = "referee_id")
    private UUID refereeId;

    @Column(name = "fixture_id")
    private UUID fixtureId;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    @Column(name = "declared_at")
    private Instant declaredAt;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    /** For JPA. */
    protected Availability() {}

    /** The first answer. */
    Availability(RefereeId referee, FixtureId fixture, Answer answer, Instant now) {
        super(Uuid7.next());
        refereeId = referee.value();
        fixtureId = fixture.value();
        take(answer, now);
    }

    /** The same answer again confirms it; another one is given anew. */
    void declare(Answer answer, Instant now) {
        take(answer, now);
    }

    void withdraw() {
        raise(new AvailabilityEvent.AvailabilityWithdrawn(new RefereeId(refereeId), fixture()));
    }

    FixtureId fixture() {
        return new FixtureId(fixtureId);
    }

    /** @return as it is just after it was given */
    AvailabilityView view() {
        return new AvailabilityView(new RefereeId(refereeId), fixture(), answer, declaredAt, confirmedAt, false);
    }

    @Override
    protected String type() {
        return "Availability";
    }

    private void take(Answer given, Instant now) {
        declaredAt = given == answer ? declaredAt : now;
        answer = given;
        confirmedAt = now;
        raise(new AvailabilityEvent.AvailabilityDeclared(new RefereeId(refereeId), fixture(), given, now));
    }
}
