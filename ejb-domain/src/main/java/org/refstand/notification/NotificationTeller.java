package org.refstand.notification;

import jakarta.enterprise.context.ApplicationScoped;
import org.refstand.eventlog.Audience;
import org.refstand.eventlog.EventTeller;
import org.refstand.eventlog.Past;
import org.refstand.eventlog.Telling;
import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.Sentence;
import org.refstand.kernel.Texts;
import org.refstand.notification.NotificationEvent.NotificationErased;
import org.refstand.notification.NotificationEvent.NotificationRead;
import org.refstand.notification.NotificationEvent.NotificationSent;

/** Says who was told what, and who has read it. */
@ApplicationScoped
class NotificationTeller implements EventTeller {
    private static final Texts TEXTS = Texts.of(NotificationTeller.class);

    @Override
    public Class<? extends DomainEvent> events() {
        return NotificationEvent.class;
    }

    @Override
    public Telling tell(Past past, Audience audience) {
        DomainEvent event = past.event().event();
        if (event instanceof NotificationSent sent) {
            Sentence who = who(new Recipient(sent.refereeId(), sent.accountId()), audience);
            return Telling.of(TEXTS.sentence("told." + sent.kind(), who, audience.name(sent.fixtureId())));
        }
        if (event instanceof NotificationRead read) {
            Sentence who = who(new Recipient(read.refereeId(), read.accountId()), audience);
            return Telling.of(past.before(NotificationState.class)
                    .map(was -> TEXTS.sentence("told.read", who, audience.name(was.fixtureId())))
                    .orElseGet(() -> TEXTS.sentence("told.read.any", who)));
        }
        if (event instanceof NotificationErased erased) {
            return Telling.of(TEXTS.sentence(
                    "told.erased", who(new Recipient(erased.refereeId(), erased.accountId()), audience)));
        }
        throw new IllegalArgumentException("No sentence for " + event.getClass());
    }

    private static Sentence who(Recipient told, Audience audience) {
        return audience.name(told.referee() == null ? told.account() : told.referee());
    }
}
