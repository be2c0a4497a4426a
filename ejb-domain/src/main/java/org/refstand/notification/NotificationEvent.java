package org.refstand.notification;

import org.refstand.account.AccountId;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.DomainEvent;
import org.refstand.referee.RefereeId;

/** What happens to notifications; it wakes the pages and subscriptions of those concerned. */
public sealed interface NotificationEvent extends DomainEvent {
    /** Somebody was told something; exactly one of referee and account is given. */
    record NotificationSent(
            NotificationId id, RefereeId refereeId, AccountId accountId, NotificationKind kind, FixtureId fixtureId)
            implements NotificationEvent {}

    /** They have read it. */
    record NotificationRead(NotificationId id, RefereeId refereeId, AccountId accountId) implements NotificationEvent {}
}
