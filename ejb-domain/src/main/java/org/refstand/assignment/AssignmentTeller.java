package org.refstand.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.refstand.assignment.AssignmentEvent.ActionNeededChanged;
import org.refstand.assignment.AssignmentEvent.AnswerLapsed;
import org.refstand.assignment.AssignmentEvent.AssignmentConfirmed;
import org.refstand.assignment.AssignmentEvent.AssignmentDeclined;
import org.refstand.assignment.AssignmentEvent.AssignmentStaged;
import org.refstand.assignment.AssignmentEvent.AssignmentUnstaged;
import org.refstand.assignment.AssignmentEvent.CrewCommitted;
import org.refstand.assignment.AssignmentEvent.RefereeChange;
import org.refstand.assignment.AssignmentEvent.RoleChange;
import org.refstand.assignment.AssignmentEvent.RuleChanged;
import org.refstand.eventlog.Audience;
import org.refstand.eventlog.EventTeller;
import org.refstand.eventlog.Past;
import org.refstand.eventlog.Telling;
import org.refstand.eventlog.ValueChanges;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.Sentence;
import org.refstand.kernel.Texts;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeId;

/** Says what happened to crews and rules. */
@ApplicationScoped
class AssignmentTeller implements EventTeller {
    private static final Texts TEXTS = Texts.of(AssignmentTeller.class);

    @Override
    public Class<? extends DomainEvent> events() {
        return AssignmentEvent.class;
    }

    @Override
    public Telling tell(Past past, Audience audience) {
        DomainEvent event = past.event().event();
        if (event instanceof AssignmentStaged staged) {
            return staged(staged, past, audience);
        }
        if (event instanceof AssignmentUnstaged unstaged) {
            return unstaged(unstaged, past, audience);
        }
        if (event instanceof CrewCommitted committed) {
            return audience.onlyReferee()
                    .map(me -> own(committed, me, audience))
                    .orElseGet(() -> committed(committed, audience));
        }
        if (event instanceof AssignmentConfirmed said) {
            return answered(
                    "told.confirmed",
                    said.fixtureId(),
                    said.role(),
                    said.refereeId(),
                    AssignmentAnswer.CONFIRMED,
                    past,
                    audience);
        }
        if (event instanceof AssignmentDeclined said) {
            return answered(
                    "told.declined",
                    said.fixtureId(),
                    said.role(),
                    said.refereeId(),
                    AssignmentAnswer.DECLINED,
                    past,
                    audience);
        }
        if (event instanceof AnswerLapsed lapsed) {
            return answered(
                    "told.lapsed",
                    lapsed.fixtureId(),
                    lapsed.role(),
                    lapsed.refereeId(),
                    AssignmentAnswer.NONE,
                    past,
                    audience);
        }
        if (event instanceof ActionNeededChanged changed) {
            return Telling.of(TEXTS.sentence(
                    changed.actionNeeded() ? "told.actionNeeded" : "told.actionDone",
                    audience.name(changed.refereeId()),
                    Words.role(changed.role()),
                    audience.name(changed.fixtureId())));
        }
        if (event instanceof RuleChanged changed) {
            return rule(changed, past);
        }
        throw new IllegalArgumentException("No sentence for " + event.getClass());
    }

    private static Telling staged(AssignmentStaged staged, Past past, Audience audience) {
        RefereeId committed = staged.replaces() != null
                ? staged.replaces()
                : slot(past, staged.role()).refereeId();
        Sentence role = Words.role(staged.role());
        Sentence match = audience.name(staged.fixtureId());
        Sentence before = name(committed, audience);
        Sentence after = name(staged.refereeId(), audience);
        boolean replaces = committed != null && !committed.equals(staged.refereeId());
        Sentence sentence;
        if (after == null) {
            sentence =
                    TEXTS.sentence(replaces ? "told.staged.nobody.instead" : "told.staged.nobody", role, match, before);
        } else {
            sentence = TEXTS.sentence(replaces ? "told.staged.instead" : "told.staged", after, role, match, before);
        }
        return Telling.of(sentence).with(values().add(role, before, after)).because(staged.reason());
    }

    private static Telling unstaged(AssignmentUnstaged unstaged, Past past, Audience audience) {
        Sentence who = name(slot(past, unstaged.role()).stagedRefereeId(), audience);
        return Telling.of(TEXTS.sentence(
                who == null ? "told.unstaged" : "told.unstaged.who",
                Words.role(unstaged.role()),
                audience.name(unstaged.fixtureId()),
                who));
    }

    private static Telling committed(CrewCommitted committed, Audience audience) {
        ValueChanges values = values();
        committed
                .changes()
                .forEach(change -> values.add(
                        Words.role(change.role()), name(change.before(), audience), name(change.after(), audience)));
        Sentence parts = Sentence.list(committed.changes().stream()
                .map(change -> part(change, audience))
                .toList());
        return Telling.of(TEXTS.sentence("told.committed", audience.name(committed.fixtureId()), parts))
                .with(values)
                .because(committed.reason());
    }

    private static Sentence part(RoleChange change, Audience audience) {
        Sentence role = Words.role(change.role());
        Sentence before = name(change.before(), audience);
        Sentence after = name(change.after(), audience);
        if (after == null) {
            return before == null
                    ? TEXTS.sentence("told.part.open", role)
                    : TEXTS.sentence("told.part.nobody", role, before);
        }
        if (before == null) {
            return TEXTS.sentence("told.part.new", role, after);
        }
        return change.before().equals(change.after())
                ? TEXTS.sentence("told.part.again", role, after)
                : TEXTS.sentence("told.part.instead", role, after, before);
    }

    /** Whom else it concerns is not for a referee who has left the crew, or was not in it before. */
    private static Telling own(CrewCommitted committed, UUID me, Audience audience) {
        Sentence match = audience.name(committed.fixtureId());
        return Telling.of(committed.refereeChanges().stream()
                .filter(change -> change.refereeId().value().equals(me))
                .findFirst()
                .map(change -> own(change, match, audience))
                .orElseGet(() -> TEXTS.sentence("told.own.none", match)));
    }

    private static Sentence own(RefereeChange change, Sentence match, Audience audience) {
        return TEXTS.sentence(
                "told.own." + change.kind(),
                audience.name(change.refereeId()),
                match,
                change.after() == null ? null : Words.role(change.after()),
                change.before() == null ? null : Words.role(change.before()));
    }

    private static Telling answered(
            String key,
            FixtureId fixture,
            CrewRole role,
            RefereeId referee,
            AssignmentAnswer after,
            Past past,
            Audience audience) {
        Sentence before = past.before(CrewState.class)
                .map(crew -> TEXTS.sentence("answer." + slot(past, role).answer()))
                .orElse(null);
        return Telling.of(TEXTS.sentence(key, audience.name(referee), Words.role(role), audience.name(fixture)))
                .with(values().add("value.answer", before, TEXTS.sentence("answer." + after)));
    }

    private static Telling rule(RuleChanged changed, Past past) {
        Sentence severity = past.before(RuleState.class)
                .map(was -> TEXTS.sentence("severity." + was.severity()))
                .orElse(null);
        Map<String, Integer> numbers =
                past.before(RuleState.class).map(RuleState::parameters).orElse(Map.of());
        ValueChanges values =
                values().add("value.severity", severity, TEXTS.sentence("severity." + changed.severity()));
        changed.parameters()
                .forEach(parameter ->
                        values.add("parameter." + parameter.name(), numbers.get(parameter.name()), parameter.value()));
        return Telling.of(TEXTS.sentence("told.rule", TEXTS.sentence("rule." + changed.rule())))
                .with(values);
    }

    private static SlotState slot(Past past, CrewRole role) {
        return past.before(CrewState.class).map(crew -> crew.slots().get(role)).orElse(SlotState.OPEN);
    }

    private static ValueChanges values() {
        return new ValueChanges(TEXTS);
    }

    private static Sentence name(RefereeId referee, Audience audience) {
        return referee == null ? null : audience.name(referee);
    }
}
