package org.refstand.availability;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.refstand.availability.AvailabilityEvent.AbsenceChanged;
import org.refstand.availability.AvailabilityEvent.AbsenceDeclared;
import org.refstand.availability.AvailabilityEvent.AbsenceDeleted;
import org.refstand.availability.AvailabilityEvent.AvailabilityDeclared;
import org.refstand.availability.AvailabilityEvent.AvailabilityWithdrawn;
import org.refstand.availability.AvailabilityEvent.PeriodChanged;
import org.refstand.availability.AvailabilityEvent.PeriodCreated;
import org.refstand.availability.AvailabilityEvent.PeriodDeleted;
import org.refstand.availability.AvailabilityEvent.PeriodLocked;
import org.refstand.availability.AvailabilityEvent.PeriodPublished;
import org.refstand.availability.AvailabilityEvent.PeriodUnlocked;
import org.refstand.eventlog.Audience;
import org.refstand.eventlog.EventTeller;
import org.refstand.eventlog.Past;
import org.refstand.eventlog.Telling;
import org.refstand.eventlog.ValueChanges;
import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.Sentence;
import org.refstand.kernel.Texts;

/** Says what happened to periods, answers and absences. */
@ApplicationScoped
class AvailabilityTeller implements EventTeller {
    private static final Texts TEXTS = Texts.of(AvailabilityTeller.class);

    @Override
    public Class<? extends DomainEvent> events() {
        return AvailabilityEvent.class;
    }

    @Override
    public Sentence called(Record state, Audience audience) {
        return state instanceof PeriodState period ? Texts.words(period.name()) : null;
    }

    @Override
    public Telling tell(Past past, Audience audience) {
        DomainEvent event = past.event().event();
        if (event instanceof AvailabilityDeclared said) {
            return declared(said, past, audience);
        }
        if (event instanceof AvailabilityWithdrawn taken) {
            Sentence before = past.before(AvailabilityState.class)
                    .map(was -> answer(was.answer()))
                    .orElse(null);
            return Telling.of(TEXTS.sentence(
                            "told.withdrawn", audience.name(taken.refereeId()), audience.name(taken.fixtureId())))
                    .with(values().add("value.answer", before, null));
        }
        if (event instanceof AbsenceDeclared away) {
            Sentence span = span(away.startsAt(), away.endsAt(), away.wholeDays(), away.repeatUntil(), audience);
            return Telling.of(TEXTS.sentence("told.absenceDeclared", audience.name(away.refereeId()), span))
                    .with(values().add("value.reason", null, away.reason()));
        }
        if (event instanceof AbsenceChanged away) {
            return changed(away, past, audience);
        }
        if (event instanceof AbsenceDeleted gone) {
            Sentence who = audience.name(gone.refereeId());
            return Telling.of(past.before(AbsenceState.class)
                    .map(was -> TEXTS.sentence("told.absenceDeleted.span", who, span(was, audience)))
                    .orElseGet(() -> TEXTS.sentence("told.absenceDeleted", who)));
        }
        return period(event, past, audience);
    }

    private static Telling declared(AvailabilityDeclared said, Past past, Audience audience) {
        Answer before = past.before(AvailabilityState.class)
                .map(AvailabilityState::answer)
                .orElse(null);
        String key = before == said.answer() ? "told.declaredAgain." : "told.declared.";
        return Telling.of(TEXTS.sentence(
                        key + said.answer(), audience.name(said.refereeId()), audience.name(said.fixtureId())))
                .with(values().add("value.answer", answer(before), answer(said.answer())));
    }

    private static Telling changed(AbsenceChanged away, Past past, Audience audience) {
        Sentence span = span(away.startsAt(), away.endsAt(), away.wholeDays(), away.repeatUntil(), audience);
        ValueChanges values = values();
        past.before(AbsenceState.class).ifPresent(was -> values.add("value.span", span(was, audience), span)
                .add("value.reason", was.reason(), away.reason()));
        return Telling.of(TEXTS.sentence("told.absenceChanged", audience.name(away.refereeId()), span))
                .with(values);
    }

    private static Telling period(DomainEvent event, Past past, Audience audience) {
        if (event instanceof PeriodCreated created) {
            return Telling.of(TEXTS.sentence(
                    "told.periodCreated",
                    created.name(),
                    created.firstDay(),
                    created.lastDay(),
                    audience.local(created.deadline())));
        }
        if (event instanceof PeriodChanged to) {
            ValueChanges values = values();
            past.before(PeriodState.class).ifPresent(was -> values.add("value.name", was.name(), to.name())
                    .add("value.firstDay", was.firstDay(), to.firstDay())
                    .add("value.lastDay", was.lastDay(), to.lastDay())
                    .add("value.deadline", audience.local(was.deadline()), audience.local(to.deadline())));
            return Telling.of(TEXTS.sentence("told.periodChanged", to.name())).with(values);
        }
        if (event instanceof PeriodLocked locked) {
            return status("told.periodLocked", audience.name(locked.id()), past, PeriodStatus.LOCKED);
        }
        if (event instanceof PeriodUnlocked unlocked) {
            return status("told.periodUnlocked", audience.name(unlocked.id()), past, PeriodStatus.OPEN);
        }
        if (event instanceof PeriodPublished published) {
            return status("told.periodPublished", audience.name(published.id()), past, PeriodStatus.PUBLISHED);
        }
        if (event instanceof PeriodDeleted deleted) {
            return Telling.of(TEXTS.sentence("told.periodDeleted", audience.name(deleted.id())));
        }
        throw new IllegalArgumentException("No sentence for " + event.getClass());
    }

    private static Telling status(String key, Sentence period, Past past, PeriodStatus after) {
        Sentence before = past.before(PeriodState.class)
                .map(was -> TEXTS.sentence("period.status." + was.status()))
                .orElse(null);
        return Telling.of(TEXTS.sentence(key, period))
                .with(values().add("value.status", before, TEXTS.sentence("period.status." + after)));
    }

    private static Sentence span(AbsenceState was, Audience audience) {
        return span(was.startsAt(), was.endsAt(), was.wholeDays(), was.repeatUntil(), audience);
    }

    /** Whole days are told by their first and last day; both may be the same. */
    private static Sentence span(
            Instant startsAt, Instant endsAt, boolean wholeDays, LocalDate repeatUntil, Audience audience) {
        Sentence once = wholeDays
                ? days(
                        audience.local(startsAt).toLocalDate(),
                        audience.local(endsAt.minusNanos(1)).toLocalDate())
                : TEXTS.sentence("told.span", audience.local(startsAt), audience.local(endsAt));
        return repeatUntil == null ? once : TEXTS.sentence("told.span.weekly", once, repeatUntil);
    }

    private static Sentence days(LocalDate first, LocalDate last) {
        return first.equals(last) ? TEXTS.sentence("told.span.day", first) : TEXTS.sentence("told.span", first, last);
    }

    private static Sentence answer(Answer answer) {
        return answer == null ? null : TEXTS.sentence("value.answer." + answer);
    }

    private static ValueChanges values() {
        return new ValueChanges(TEXTS);
    }
}
