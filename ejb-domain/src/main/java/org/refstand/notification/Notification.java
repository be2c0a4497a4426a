package org.refstand.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.refstand.account.AccountId;
import org.refstand.eventlog.EventId;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.Aggregate;
import org.refstand.kernel.Database;
import org.refstand.kernel.Sentence;
import org.refstand.kernel.Uuid7;
import org.refstand.notification.NotificationEvent.NotificationErased;
import org.refstand.notification.NotificationEvent.NotificationRead;
import org.refstand.notification.NotificationEvent.NotificationSent;
import org.refstand.referee.RefereeId;

/** What somebody was told. It is written once, in the words of that moment, and read once. */
@Entity
@Table(name = "notification")
class Notification extends Aggregate {
    @Column(name = "referee_id")
    private UUID refereeId;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "event_id")
    private UUID eventId;

    @Enumerated(EnumType.STRING)
    private NotificationKind kind;

    @Column(name = "fixture_id")
    private UUID fixtureId;

    @Column(name = "text_de")
    private String german;

    @Column(name = "text_en")
    private String english;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "read_at")
    private Instant readAt;

    /** For JPA. */
    protected Notification() {}

    /**
     * Somebody is told.
     *
     * @param because the event that is the reason
     * @param at when
     */
    Notification(
            Recipient recipient, UUID because, NotificationKind kind, FixtureId fixture, Sentence text, Instant at) {
        super(Uuid7.next());
        this.refereeId =
                recipient.referee() == null ? null : recipient.referee().value();
        this.accountId =
                recipient.account() == null ? null : recipient.account().value();
        this.eventId = because;
        this.kind = kind;
        this.fixtureId = fixture.value();
        this.german = text.de();
        this.english = text.en();
        this.createdAt = at;
        raise(new NotificationSent(
                id(), recipient.referee(), recipient.account(), kind, fixture, new EventId(because), at));
    }

    @Override
    protected String type() {
        return "Notification";
    }

    NotificationId id() {
        return new NotificationId(uuid());
    }

    /** They have read it; reading it again changes nothing. */
    void read(Instant at) {
        if (readAt == null) {
            readAt = at;
            raise(new NotificationRead(
                    id(),
                    refereeId == null ? null : new RefereeId(refereeId),
                    accountId == null ? null : new AccountId(accountId),
                    at));
        }
    }

    /** It was about somebody whose personal data are erased. */
    void erase(Sentence instead) {
        german = instead.de();
        english = instead.en();
        raise(new NotificationErased(
                id(), Database.id(refereeId, RefereeId::new), Database.id(accountId, AccountId::new)));
    }

    /** @return whether it was for this referee or this account; null is nobody */
    boolean isFor(UUID referee, UUID account) {
        return refereeId != null && refereeId.equals(referee) || accountId != null && accountId.equals(account);
    }
}
