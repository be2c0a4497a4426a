package org.refstand.notification;

import java.time.Instant;
import org.refstand.account.AccountId;
import org.refstand.eventlog.EventId;
import org.refstand.eventlog.Fold;
import org.refstand.eventlog.MayBeUnknown;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.DomainEvent;
import org.refstand.referee.RefereeId;

/**
 * What events say of a notification. Its words are no part of it: they were made of what the event that was the reason says.
 *
 * @param because the event that was the reason
 * @param sentAt the moment of the reason
 * @param readAt null: not yet
 */
public record NotificationState(
        NotificationId id,
        long version,
        RefereeId refereeId,
        AccountId accountId,
        @MayBeUnknown EventId because,
        NotificationKind kind,
        FixtureId fixtureId,
        @MayBeUnknown Instant sentAt,
        boolean read,
        @MayBeUnknown Instant readAt) {

    /** The reducer. @return the state after the event */
    public static NotificationState after(NotificationState before, RecordedEvent recorded) {
        DomainEvent event = recorded.event();
        long version = recorded.aggregateVersion();
        if (event instanceof NotificationEvent.NotificationSent sent) {
            return new NotificationState(
                    sent.id(),
                    version,
                    sent.refereeId(),
                    sent.accountId(),
                    sent.because(),
                    sent.kind(),
                    sent.fixtureId(),
                    sent.sentAt(),
                    false,
                    null);
        }
        if (event instanceof NotificationEvent.NotificationRead done) {
            return before.now(version, true, done.readAt());
        }
        if (event instanceof NotificationEvent.NotificationErased) {
            return before.now(version, before.read, before.readAt);
        }
        throw Fold.unexpected("Notification", recorded);
    }

    private NotificationState now(long newVersion, boolean isRead, Instant at) {
        return new NotificationState(
                id, newVersion, refereeId, accountId, because, kind, fixtureId, sentAt, isRead, at);
    }
}
