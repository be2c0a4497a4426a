package org.refstand.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.refstand.eventlog.Audience;
import org.refstand.eventlog.EventTeller;
import org.refstand.eventlog.Past;
import org.refstand.eventlog.Telling;
import org.refstand.eventlog.ValueChanges;
import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.Sentence;
import org.refstand.kernel.Texts;
import org.refstand.partner.PartnerEvent.PartnerForgotten;
import org.refstand.partner.PartnerEvent.PartnerWishDeclared;
import org.refstand.partner.PartnerEvent.PartnerWishWithdrawn;
import org.refstand.partner.PartnerEvent.PartnerWishesDeleted;
import org.refstand.referee.RefereeId;

/** Says what happened to wishes about colleagues. */
@ApplicationScoped
class PartnerTeller implements EventTeller {
    private static final Texts TEXTS = Texts.of(PartnerTeller.class);

    @Override
    public Class<? extends DomainEvent> events() {
        return PartnerEvent.class;
    }

    @Override
    public Telling tell(Past past, Audience audience) {
        DomainEvent event = past.event().event();
        if (event instanceof PartnerWishDeclared declared) {
            Sentence who = audience.name(declared.refereeId());
            return declared.colleagueId() == null
                    ? Telling.of(TEXTS.sentence("told.declared", who))
                    : Telling.of(TEXTS.sentence(
                                    "told.declared." + declared.wish(), who, audience.name(declared.colleagueId())))
                            .with(values(past, declared.colleagueId(), declared.wish()));
        }
        if (event instanceof PartnerWishWithdrawn withdrawn) {
            Sentence who = audience.name(withdrawn.refereeId());
            return withdrawn.colleagueId() == null
                    ? Telling.of(TEXTS.sentence("told.withdrawn", who))
                    : Telling.of(TEXTS.sentence("told.withdrawn.about", who, audience.name(withdrawn.colleagueId())))
                            .with(values(past, withdrawn.colleagueId(), null));
        }
        if (event instanceof PartnerForgotten forgotten) {
            return Telling.of(TEXTS.sentence("told.forgotten", audience.name(forgotten.refereeId())));
        }
        if (event instanceof PartnerWishesDeleted deleted) {
            return Telling.of(TEXTS.sentence("told.deleted", audience.name(deleted.refereeId())));
        }
        throw new IllegalArgumentException("No sentence for " + event.getClass());
    }

    private static ValueChanges values(Past past, RefereeId colleague, PartnerWish now) {
        Optional<PartnerWish> before =
                past.before(PartnerState.class).map(was -> was.wishes().get(colleague));
        return new ValueChanges(TEXTS)
                .add("value.wish", before.map(PartnerTeller::word).orElse(null), word(now));
    }

    private static Sentence word(PartnerWish wish) {
        return wish == null ? null : TEXTS.sentence("value.wish." + wish);
    }
}
