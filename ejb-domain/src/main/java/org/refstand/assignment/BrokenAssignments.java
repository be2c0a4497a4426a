package org.refstand.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.refstand.availability.AvailabilityEvent;
import org.refstand.availability.AvailabilityEvent.AbsenceChanged;
import org.refstand.availability.AvailabilityEvent.AbsenceDeclared;
import org.refstand.availability.AvailabilityEvent.AbsenceDeleted;
import org.refstand.availability.AvailabilityEvent.AvailabilityDeclared;
import org.refstand.availability.AvailabilityEvent.AvailabilityWithdrawn;
import org.refstand.eventlog.FactHandler;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.fixture.FixtureEvent;
import org.refstand.fixture.FixtureEvent.FixtureCancelled;
import org.refstand.fixture.FixtureEvent.FixtureChanged;
import org.refstand.fixture.FixtureEvent.FixtureMoved;
import org.refstand.fixture.FixtureEvent.FixturePostponed;
import org.refstand.fixture.FixtureEvent.FixtureReopened;
import org.refstand.fixture.FixtureEvent.FixtureRescheduled;
import org.refstand.fixture.FixtureEvent.FixtureRetimed;
import org.refstand.referee.RefereeEvent;
import org.refstand.referee.RefereeEvent.RefereeChanged;
import org.refstand.referee.RefereeEvent.RefereeDeactivated;
import org.refstand.referee.RefereeEvent.RefereeReactivated;

/**
 * Hears that a match or something about a referee was changed, and has the committed crews looked at again: nothing broken
 * is silently kept or dropped.
 */
@ApplicationScoped
class BrokenAssignments implements FactHandler {
    @Inject
    CrewCheck check;

    @Override
    public String name() {
        return "assignment";
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof FixtureEvent event) {
            boolean otherTimeOrPlace = event instanceof FixtureRescheduled || event instanceof FixtureMoved;
            if (otherTimeOrPlace
                    || event instanceof FixturePostponed
                    || event instanceof FixtureCancelled
                    || event instanceof FixtureChanged
                    || event instanceof FixtureRetimed
                    || event instanceof FixtureReopened) {
                check.look(event.id(), otherTimeOrPlace);
            }
        } else if (recorded.event() instanceof RefereeEvent event) {
            lookAtReferee(event);
        } else if (recorded.event() instanceof AvailabilityEvent event) {
            lookAtAvailability(event);
        }
    }

    private void lookAtReferee(RefereeEvent event) {
        if (event instanceof RefereeChanged changed) {
            check.lookAtAllOf(changed.id());
        } else if (event instanceof RefereeDeactivated deactivated) {
            check.lookAtAllOf(deactivated.id());
        } else if (event instanceof RefereeReactivated reactivated) {
            check.lookAtAllOf(reactivated.id());
        }
    }

    private void lookAtAvailability(AvailabilityEvent event) {
        if (event instanceof AvailabilityDeclared declared) {
            check.lookAtOne(declared.fixtureId(), declared.refereeId());
        } else if (event instanceof AvailabilityWithdrawn withdrawn) {
            check.lookAtOne(withdrawn.fixtureId(), withdrawn.refereeId());
        } else if (event instanceof AbsenceDeclared declared) {
            check.lookAtAllOf(declared.refereeId());
        } else if (event instanceof AbsenceChanged changed) {
            check.lookAtAllOf(changed.refereeId());
        } else if (event instanceof AbsenceDeleted deleted) {
            check.lookAtAllOf(deleted.refereeId());
        }
    }
}
