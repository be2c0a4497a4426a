package org.refstand.notification;

import java.time.Instant;
import org.refstand.account.AccountId;
import org.refstand.eventlog.EventId;
import org.refstand.eventlog.EventVersion;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.DomainEvent;
import org.refstand.referee.RefereeId;

/** What happens to notifications; it wakes the pages and subscriptions of those concerned. */
public sealed interface NotificationEvent extends DomainEvent {
    /**
     * Somebody was told something; exactly one of referee and account is given.
     *
     * @param refereeId who was told; null: an account was
     * @param accountId who was told; null: a referee was
     * @param kind what they were told
     * @param fixtureId about which match
     * @param because the event that was the reason; null in events of version 1, which did not say
     * @param sentAt when it was told, the moment of the reason; null in events of version 1, which did not say
     */
    @EventVersion(2)
    record NotificationSent(
            NotificationId id,
            RefereeId refereeId,
            AccountId accountId,
            NotificationKind kind,
            FixtureId fixtureId,
            EventId because,
            Instant sentAt)
            implements NotificationEvent {}

    /**
     * They have read it.
     *
     * @param refereeId who; null: an account
     * @param accountId who; null: a referee
     * @param readAt the moment; null in events of version 1, which did not say
     */
    @EventVersion(2)
    record NotificationRead(NotificationId id, RefereeId refereeId, AccountId accountId, Instant readAt)
            implements NotificationEvent {}

    /**
     * Its words were erased, for they were about somebody whose personal data were.
     *
     * @param refereeId who was told; null: an account was
     * @param accountId who was told; null: a referee was
     */
    record NotificationErased(NotificationId id, RefereeId refereeId, AccountId accountId)
            implements NotificationEvent {}
}
