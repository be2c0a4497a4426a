package org.refstand.notification;

import java.util.List;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.fixture.FixtureEvent.FixtureChanged;
import org.refstand.fixture.FixtureEvent.FixtureMoved;
import org.refstand.fixture.FixtureEvent.FixtureRescheduled;
import org.refstand.fixture.FixtureEvent.Kickoff;
import org.refstand.kernel.DomainEvent;

/**
 * What one command changed about a match: people hear of it once, whatever it was.
 *
 * @param before when it was to be played; null if that did not change
 * @param moved whether it has another venue
 * @param teams the event that gave it other teams; null if it has the same
 */
record MatchChange(Kickoff before, boolean moved, FixtureChanged teams) {

    /** @return whether people want to know of it */
    static boolean isTold(DomainEvent event) {
        return event instanceof FixtureRescheduled
                || event instanceof FixtureMoved
                || event instanceof FixtureChanged changed && changed.hasOtherTeams();
    }

    /** @param events of one match and one command, in order */
    static MatchChange of(List<RecordedEvent> events) {
        MatchChange all = new MatchChange(null, false, null);
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof FixtureRescheduled event) {
                all = new MatchChange(all.before == null ? event.before() : all.before, all.moved, all.teams);
            } else if (recorded.event() instanceof FixtureMoved) {
                all = new MatchChange(all.before, true, all.teams);
            } else if (recorded.event() instanceof FixtureChanged event && event.hasOtherTeams()) {
                all = new MatchChange(all.before, all.moved, all.teams == null ? event : all.teams);
            }
        }
        return all;
    }

    /** @return what it is about most of all */
    NotificationKind kind() {
        if (before != null) {
            return NotificationKind.FIXTURE_RESCHEDULED;
        }
        return moved ? NotificationKind.FIXTURE_MOVED : NotificationKind.FIXTURE_CHANGED;
    }

    /** @return whether it is only that; then it has words of its own */
    boolean isOne() {
        return (before == null ? 0 : 1) + (moved ? 1 : 0) + (teams == null ? 0 : 1) == 1;
    }
}
