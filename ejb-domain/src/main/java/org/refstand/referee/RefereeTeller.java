package org.refstand.referee;

import jakarta.enterprise.context.ApplicationScoped;
import org.refstand.eventlog.Audience;
import org.refstand.eventlog.EventTeller;
import org.refstand.eventlog.Past;
import org.refstand.eventlog.Telling;
import org.refstand.eventlog.ValueChanges;
import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.Id;
import org.refstand.kernel.Sentence;
import org.refstand.kernel.Texts;
import org.refstand.referee.RefereeEvent.RefereeChanged;
import org.refstand.referee.RefereeEvent.RefereeCreated;
import org.refstand.referee.RefereeEvent.RefereeDeactivated;
import org.refstand.referee.RefereeEvent.RefereeDeleted;
import org.refstand.referee.RefereeEvent.RefereeErased;
import org.refstand.referee.RefereeEvent.RefereeReactivated;

/** Says what happened to referees. */
@ApplicationScoped
class RefereeTeller implements EventTeller {
    private static final Texts TEXTS = Texts.of(RefereeTeller.class);

    @Override
    public Class<? extends DomainEvent> events() {
        return RefereeEvent.class;
    }

    @Override
    public Sentence called(Record state, Audience audience) {
        return state instanceof RefereeState referee
                ? Texts.words(
                        (referee.details().firstName() + " " + referee.details().lastName()).strip())
                : null;
    }

    @Override
    public Telling tell(Past past, Audience audience) {
        DomainEvent event = past.event().event();
        if (event instanceof RefereeCreated created) {
            return say("told.created", created.id(), audience)
                    .with(new ValueChanges(TEXTS)
                            .add("value.licence", null, created.details().licence())
                            .add("value.club", null, name(created.details().clubId(), audience)));
        }
        if (event instanceof RefereeChanged changed) {
            return say("told.changed", changed.id(), audience)
                    .with(past.before(RefereeState.class)
                            .map(was -> values(was.details(), changed.details().orNobody(), audience))
                            .orElseGet(() -> new ValueChanges(TEXTS)));
        }
        if (event instanceof RefereeDeactivated deactivated) {
            return say("told.deactivated", deactivated.id(), audience);
        }
        if (event instanceof RefereeReactivated reactivated) {
            return say("told.reactivated", reactivated.id(), audience);
        }
        if (event instanceof RefereeDeleted deleted) {
            return say("told.deleted", deleted.id(), audience);
        }
        if (event instanceof RefereeErased erased) {
            return say("told.erased", erased.id(), audience);
        }
        throw new IllegalArgumentException("No sentence for " + event.getClass());
    }

    private static Telling say(String key, RefereeId who, Audience audience) {
        return Telling.of(TEXTS.sentence(key, audience.name(who)));
    }

    private static ValueChanges values(RefereeDetails was, RefereeDetails is, Audience audience) {
        return new ValueChanges(TEXTS)
                .add("value.firstName", was.firstName(), is.firstName())
                .add("value.lastName", was.lastName(), is.lastName())
                .add("value.club", name(was.clubId(), audience), name(is.clubId(), audience))
                .add("value.licence", was.licence(), is.licence())
                .add("value.licenceValidUntil", was.licenceValidUntil(), is.licenceValidUntil())
                .add("value.email", was.email(), is.email())
                .add("value.telephone", was.telephone(), is.telephone())
                .add("value.home", home(was), home(is))
                .add("value.maxPerDay", was.maxPerDay(), is.maxPerDay())
                .add("value.maxPerSeason", was.maxPerSeason(), is.maxPerSeason())
                .add("value.wantedPerSeason", was.wantedPerSeason(), is.wantedPerSeason());
    }

    private static String home(RefereeDetails details) {
        return (details.homeZip() + " " + details.homeCity()).strip();
    }

    private static Sentence name(Id id, Audience audience) {
        return id == null ? null : audience.name(id);
    }
}
