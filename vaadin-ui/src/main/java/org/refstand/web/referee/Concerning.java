package org.refstand.web.referee;

import org.refstand.assignment.AssignmentEvent;
import org.refstand.assignment.AssignmentEvent.AssignmentStaged;
import org.refstand.assignment.AssignmentEvent.AssignmentUnstaged;
import org.refstand.assignment.AssignmentEvent.RuleChanged;
import org.refstand.availability.AvailabilityEvent;
import org.refstand.availability.AvailabilityEvent.AbsenceChanged;
import org.refstand.availability.AvailabilityEvent.AbsenceDeclared;
import org.refstand.availability.AvailabilityEvent.AbsenceDeleted;
import org.refstand.availability.AvailabilityEvent.AvailabilityDeclared;
import org.refstand.availability.AvailabilityEvent.AvailabilityWithdrawn;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.fixture.FixtureEvent;
import org.refstand.notification.NotificationEvent.NotificationRead;
import org.refstand.notification.NotificationEvent.NotificationSent;
import org.refstand.referee.RefereeId;

/**
 * Which facts concern one referee, asked on the feed's thread for every open page: what the hundred others answer must not
 * make this one's pages read anew.
 */
record Concerning(RefereeId me) {

    /** Periods and matches, own answers and absences. */
    boolean questions(RecordedEvent recorded) {
        var fact = recorded.event();
        if (fact instanceof AvailabilityDeclared declared) {
            return declared.refereeId().equals(me);
        }
        if (fact instanceof AvailabilityWithdrawn withdrawn) {
            return withdrawn.refereeId().equals(me);
        }
        return absences(recorded)
                || fact instanceof FixtureEvent
                || fact instanceof AvailabilityEvent && recorded.aggregateType().equals("Period");
    }

    /** Own absences. */
    boolean absences(RecordedEvent recorded) {
        var fact = recorded.event();
        return fact instanceof AbsenceDeclared declared && declared.refereeId().equals(me)
                || fact instanceof AbsenceChanged changed && changed.refereeId().equals(me)
                || fact instanceof AbsenceDeleted deleted && deleted.refereeId().equals(me);
    }

    /** Matches and their crews; what is only staged is for assigners. */
    boolean matches(RecordedEvent recorded) {
        var fact = recorded.event();
        return fact instanceof FixtureEvent
                || fact instanceof AssignmentEvent
                        && !(fact instanceof AssignmentStaged)
                        && !(fact instanceof AssignmentUnstaged)
                        && !(fact instanceof RuleChanged);
    }

    /** What they are told, as a referee or, where the account has more roles, as one of the desk. */
    boolean news(RecordedEvent recorded) {
        var fact = recorded.event();
        return fact instanceof NotificationSent sent && isMine(sent.refereeId())
                || fact instanceof NotificationRead read && isMine(read.refereeId());
    }

    /** What is told to an account names no referee; those are few. */
    private boolean isMine(RefereeId told) {
        return told == null || told.equals(me);
    }
}
