package org.refstand.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.refstand.eventlog.FactHandler;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.fixture.FixtureEvent;
import org.refstand.fixture.FixtureEvent.FixtureCancelled;
import org.refstand.fixture.FixtureEvent.FixtureChanged;
import org.refstand.fixture.FixtureEvent.FixtureMoved;
import org.refstand.fixture.FixtureEvent.FixturePostponed;
import org.refstand.fixture.FixtureEvent.FixtureRescheduled;

/** Hears that a match was changed, and has its crew looked at again: nothing broken is silently kept or dropped. */
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
                    || event instanceof FixtureChanged) {
                check.look(event.id(), otherTimeOrPlace);
            }
        }
    }
}
