package org.refstand.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refstand.assignment.AReferee.aReferee;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
import org.refstand.assignment.AssignmentEvent.ActionNeededChanged;
import org.refstand.assignment.AssignmentEvent.AnswerLapsed;
import org.refstand.assignment.AssignmentEvent.AssignmentConfirmed;
import org.refstand.assignment.AssignmentEvent.AssignmentDeclined;
import org.refstand.assignment.AssignmentEvent.AssignmentStaged;
import org.refstand.assignment.AssignmentEvent.AssignmentUnstaged;
import org.refstand.assignment.AssignmentEvent.CrewCommitted;
import org.refstand.assignment.AssignmentEvent.RoleChange;
import org.refstand.fixture.FixtureView;
import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.RaisedEvents;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeId;

/** The log is complete: folding the events of a crew gives its roles as they are, whatever happened to it. */
class CrewHistoryTest {
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
                    .extracting("role", "refereeId", "answer", "actionNeeded", "staged", "stagedRefereeId")
                    .containsExactlyInAnyOrderElementsOf(history.folded());
        }
    }

    @Provide
    Arbitrary<List<Consumer<History>>> histories() {
        Arbitrary<CrewRole> roles = Arbitraries.of(ROLES);
        Arbitrary<RefereeId> people =
                Arbitraries.of(PEOPLE).map(referee -> referee.ref().id());
        Arbitrary<Consumer<History>> stage = Combinators.combine(roles, people.injectNull(0.3))
                .as((role, who) -> history -> history.crew.stage(role, who, "Astrid", NOW));
        Arbitrary<Consumer<History>> unstage = roles.map(role -> history -> history.crew.unstage(role));
        Arbitrary<Consumer<History>> commit = Arbitraries.just(History::commit);
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

    /** What the events say of a role. */
    private static final class Told {
        private RefereeId referee;
        private AssignmentAnswer answer = AssignmentAnswer.NONE;
        private boolean actionNeeded;
        private boolean staged;
        private RefereeId stagedReferee;
        private boolean everCommitted;

        private Tuple tuple(CrewRole role) {
            return Tuple.tuple(role, value(referee), answer, actionNeeded, staged, value(stagedReferee));
        }

        private static Object value(RefereeId id) {
            return id == null ? null : id.value();
        }
    }

    /** A crew, and what is known of it from its events alone. */
    private static final class History {
        private final Crew crew = new Crew(MATCH.id());
        private final Map<CrewRole, Told> roles = new EnumMap<>(CrewRole.class);

        void answer(RefereeId who, AssignmentAnswer said) {
            if (crew.has(who)) {
                crew.answer(who, said, NOW);
            }
        }

        /** Everything staged, unless somebody would have two roles: no plan like that is ever valid. */
        void commit() {
            Set<RefereeId> after = new HashSet<>();
            boolean twice = roles.values().stream()
                    .map(told -> told.staged ? told.stagedReferee : told.referee)
                    .filter(Objects::nonNull)
                    .anyMatch(who -> !after.add(who));
            List<StagedChange> changes = roles.entrySet().stream()
                    .filter(role -> role.getValue().staged)
                    .map(role -> new StagedChange(
                            MATCH.id(), role.getKey(), role.getValue().referee, role.getValue().stagedReferee))
                    .toList();
            if (!twice && !changes.isEmpty()) {
                StagedPlan plan = StagedPlan.of(changes, withoutRules().facts());
                crew.commit(plan.validate(PlanFingerprint.of(plan), false).value(), NOW);
            }
        }

        private static Desk withoutRules() {
            Desk desk = new Desk().with(MATCH);
            Stream.of(Rule.values()).forEach(rule -> desk.set(rule, Severity.OFF));
            desk.with(PEOPLE.toArray(RefereeFacts[]::new));
            return desk;
        }

        void fold(DomainEvent event) {
            if (event instanceof AssignmentStaged staged) {
                Told role = roles.computeIfAbsent(staged.role(), name -> new Told());
                role.staged = true;
                role.stagedReferee = staged.refereeId();
            } else if (event instanceof AssignmentUnstaged unstaged) {
                unstage(unstaged.role());
            } else if (event instanceof CrewCommitted committed) {
                committed.changes().forEach(this::commit);
            } else if (event instanceof AssignmentConfirmed confirmed) {
                roles.get(confirmed.role()).answer = AssignmentAnswer.CONFIRMED;
            } else if (event instanceof AssignmentDeclined declined) {
                roles.get(declined.role()).answer = AssignmentAnswer.DECLINED;
            } else if (event instanceof AnswerLapsed lapsed) {
                roles.get(lapsed.role()).answer = AssignmentAnswer.NONE;
            } else if (event instanceof ActionNeededChanged changed) {
                roles.get(changed.role()).actionNeeded = changed.actionNeeded();
            } else {
                throw new AssertionError("no fold for " + event);
            }
        }

        private void unstage(CrewRole name) {
            Told role = roles.get(name);
            role.staged = false;
            role.stagedReferee = null;
            if (!role.everCommitted) {
                roles.remove(name);
            }
        }

        private void commit(RoleChange change) {
            Told role = roles.get(change.role());
            assertThat(role.referee).isEqualTo(change.before());
            role.referee = change.after();
            role.answer = AssignmentAnswer.NONE;
            role.actionNeeded = false;
            role.staged = false;
            role.stagedReferee = null;
            role.everCommitted = true;
        }

        List<Tuple> folded() {
            return roles.entrySet().stream()
                    .map(role -> role.getValue().tuple(role.getKey()))
                    .toList();
        }
    }
}
