package org.refstand.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refstand.assignment.AReferee.aReferee;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.groups.Tuple;
import org.refstand.eventlog.FeedPosition;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.fixture.FixtureView;
import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.RaisedEvents;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeId;

/** The log is complete: folding the events of a crew gives its roles as they are, whatever happened to it. */
class CrewHistoryTest {
    private static final UUID ASTRID = new UUID(1, 1);
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");
    private static final FixtureView MATCH = AMatch.aMatch().view();
    private static final List<RefereeFacts> PEOPLE = Stream.of("Mira Lind", "Piet Harms", "Kim Frei")
            .map(name -> aReferee(name).facts())
            .toList();
    private static final List<CrewRole> ROLES = List.of(CrewRole.FIRST, CrewRole.SECOND, CrewRole.SCORER);

    @Property
    void folding_the_events_of_a_random_history_gives_the_crew(@ForAll("histories") List<Consumer<History>> steps) {
        History history = new History();
        for (Consumer<History> step : steps) {
            step.accept(history);
            RaisedEvents.takenFrom(history.crew).forEach(history::fold);
            assertThat(history.crew)
                    .extracting("slots")
                    .asInstanceOf(InstanceOfAssertFactories.LIST)
                    .extracting(
                            "role",
                            "refereeId",
                            "answer",
                            "answeredAt",
                            "committedAt",
                            "actionNeeded",
                            "staged",
                            "stagedRefereeId",
                            "stagedAt",
                            "stagedBy",
                            "stagedReason",
                            "reason")
                    .containsExactlyInAnyOrderElementsOf(history.folded());
        }
    }

    @Provide
    Arbitrary<List<Consumer<History>>> histories() {
        Arbitrary<CrewRole> roles = Arbitraries.of(ROLES);
        Arbitrary<RefereeId> people =
                Arbitraries.of(PEOPLE).map(referee -> referee.ref().id());
        Arbitrary<String> reasons = Arbitraries.of("ill", "asked for it").injectNull(0.5);
        Arbitrary<Consumer<History>> stage = Combinators.combine(roles, people.injectNull(0.3), reasons)
                .as((role, who, why) -> history -> history.crew.stage(role, who, why, ASTRID, NOW));
        Arbitrary<Consumer<History>> unstage = roles.map(role -> history -> history.crew.unstage(role));
        Arbitrary<Consumer<History>> commit = reasons.map(why -> history -> history.commit(why));
        Arbitrary<Consumer<History>> answer = Combinators.combine(
                        people, Arbitraries.of(AssignmentAnswer.CONFIRMED, AssignmentAnswer.DECLINED))
                .as((who, said) -> history -> history.answer(who, said));
        Arbitrary<Consumer<History>> askAgain = Arbitraries.just(history -> history.crew.askAgain());
        Arbitrary<Consumer<History>> flag = Combinators.combine(roles, Arbitraries.of(true, false))
                .as((role, needed) -> history -> history.crew.needsAction(role, needed));
        return Arbitraries.oneOf(List.of(stage, stage, unstage, commit, commit, answer, askAgain, flag))
                .list()
                .ofMaxSize(40);
    }

    /** A crew, and what is known of it from its events alone. */
    private static final class History {
        private final Crew crew = new Crew(MATCH.id());
        private CrewState told = new CrewState(MATCH.id(), 0, Map.of());

        void answer(RefereeId who, AssignmentAnswer said) {
            if (crew.has(who)) {
                crew.answer(who, said, NOW);
            }
        }

        /** Everything staged, unless somebody would have two roles: no plan like that is ever valid. */
        void commit(String why) {
            Set<RefereeId> after = new HashSet<>();
            boolean twice = told.slots().values().stream()
                    .map(slot -> slot.staged() ? slot.stagedRefereeId() : slot.refereeId())
                    .filter(Objects::nonNull)
                    .anyMatch(who -> !after.add(who));
            List<StagedChange> changes = told.slots().entrySet().stream()
                    .filter(role -> role.getValue().staged())
                    .map(role -> new StagedChange(
                            MATCH.id(),
                            role.getKey(),
                            role.getValue().refereeId(),
                            role.getValue().stagedRefereeId(),
                            role.getValue().stagedReason()))
                    .toList();
            if (!twice && !changes.isEmpty()) {
                StagedPlan plan = StagedPlan.of(changes, withoutRules().facts());
                crew.commit(plan.validate(PlanFingerprint.of(plan), false).value(), why, NOW);
            }
        }

        private static Desk withoutRules() {
            Desk desk = new Desk().with(MATCH);
            Stream.of(Rule.values()).forEach(rule -> desk.set(rule, Severity.OFF));
            desk.with(PEOPLE.toArray(RefereeFacts[]::new));
            return desk;
        }

        void fold(DomainEvent event) {
            told = CrewState.after(told, recorded(event));
        }

        private static RecordedEvent recorded(DomainEvent event) {
            return new RecordedEvent(
                    FeedPosition.START, null, "Crew", MATCH.id().value(), 1, event, ASTRID, "Astrid", null, NOW, null);
        }

        List<Tuple> folded() {
            return told.slots().entrySet().stream()
                    .map(role -> tuple(role.getKey(), role.getValue()))
                    .toList();
        }

        private static Tuple tuple(CrewRole role, SlotState slot) {
            return Tuple.tuple(
                    role,
                    value(slot.refereeId()),
                    slot.answer(),
                    slot.answeredAt(),
                    slot.committedAt(),
                    slot.actionNeeded(),
                    slot.staged(),
                    value(slot.stagedRefereeId()),
                    slot.stagedAt(),
                    slot.stagedBy(),
                    slot.stagedReason(),
                    slot.reason());
        }

        private static Object value(RefereeId id) {
            return id == null ? null : id.value();
        }
    }
}
