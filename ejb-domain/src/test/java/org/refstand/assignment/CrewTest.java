package org.refstand.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.refstand.league.CrewRole.FIRST;
import static org.refstand.league.CrewRole.SECOND;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.assignment.AssignmentEvent.ActionNeededChanged;
import org.refstand.assignment.AssignmentEvent.AnswerLapsed;
import org.refstand.assignment.AssignmentEvent.AssignmentConfirmed;
import org.refstand.assignment.AssignmentEvent.AssignmentDeclined;
import org.refstand.assignment.AssignmentEvent.AssignmentStaged;
import org.refstand.assignment.AssignmentEvent.AssignmentUnstaged;
import org.refstand.assignment.AssignmentEvent.CrewCommitted;
import org.refstand.assignment.AssignmentEvent.RoleChange;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureView;
import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.RaisedEvents;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeRef;

/** The life of a role, told by its events. */
class CrewTest {
    private static final UUID ASTRID = new UUID(1, 1);
    private static final UUID BERT = new UUID(1, 2);
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");
    private final FixtureView match = AMatch.aMatch().view();
    private final FixtureId fixture = match.id();
    private final RefereeId mira = new RefereeId(UUID.randomUUID());
    private final RefereeId piet = new RefereeId(UUID.randomUUID());
    private Crew crew;

    @BeforeEach
    void nobodyIsThere() {
        crew = new Crew(fixture);
    }

    @Test
    void staging_nobody_for_an_open_role_does_nothing() {
        crew.stage(FIRST, null, null, ASTRID, NOW);
        assertThat(crew.isEmpty()).isTrue();
        assertThat(told()).isEmpty();
    }

    @Test
    void staging_twice_the_same_is_told_once() {
        crew.stage(FIRST, mira, null, ASTRID, NOW);
        crew.stage(FIRST, mira, null, BERT, NOW);
        assertThat(told()).containsExactly(new AssignmentStaged(fixture, FIRST, mira, NOW, null, null));
    }

    @Test
    void staging_what_is_committed_takes_the_staged_change_back() {
        committed(mira);
        crew.stage(FIRST, piet, null, ASTRID, NOW);
        crew.stage(FIRST, mira, null, ASTRID, NOW);
        assertThat(told())
                .containsExactly(
                        new AssignmentStaged(fixture, FIRST, piet, NOW, mira, null),
                        new AssignmentUnstaged(fixture, FIRST));
    }

    @Test
    void a_commit_replaces_the_committed_by_the_staged_referee() {
        committed(mira);
        crew.stage(FIRST, piet, null, ASTRID, NOW);
        told();
        crew.commit(plan(mira, piet), null, NOW);
        assertThat(crew.has(piet)).isTrue();
        assertThat(crew.has(mira)).isFalse();
        assertThat(told())
                .containsExactly(new CrewCommitted(fixture, List.of(new RoleChange(FIRST, mira, piet)), NOW, null));
    }

    @Test
    void a_plan_that_is_not_what_is_staged_is_refused_loudly() {
        crew.stage(FIRST, mira, null, ASTRID, NOW);
        assertThatThrownBy(() -> crew.commit(plan(null, piet), null, NOW)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void an_answer_is_told_when_it_is_new_and_lapses_when_the_match_moves() {
        committed(mira);
        crew.answer(mira, AssignmentAnswer.CONFIRMED, NOW);
        crew.answer(mira, AssignmentAnswer.CONFIRMED, NOW);
        crew.askAgain();
        crew.askAgain();
        assertThat(told())
                .containsExactly(
                        new AssignmentConfirmed(fixture, FIRST, mira, NOW), new AnswerLapsed(fixture, FIRST, mira));
    }

    @Test
    void who_declined_stays_until_an_assigner_acts_and_may_be_asked_again() {
        committed(mira);
        crew.answer(mira, AssignmentAnswer.DECLINED, NOW);
        crew.stage(FIRST, mira, null, ASTRID, NOW);
        assertThat(crew.has(mira)).isTrue();
        assertThat(told())
                .containsExactly(
                        new AssignmentDeclined(fixture, FIRST, mira, NOW),
                        new AssignmentStaged(fixture, FIRST, mira, NOW, mira, null));
    }

    @Test
    void a_broken_assignment_is_flagged_once_and_mended_by_staging_the_same_referee_again() {
        committed(mira);
        crew.needsAction(FIRST, true);
        crew.needsAction(FIRST, true);
        crew.needsAction(SECOND, true);
        crew.stage(FIRST, mira, null, ASTRID, NOW);
        crew.commit(plan(mira, mira), null, NOW);
        crew.needsAction(FIRST, false);
        assertThat(told())
                .containsExactly(
                        new ActionNeededChanged(fixture, FIRST, mira, true),
                        new AssignmentStaged(fixture, FIRST, mira, NOW, mira, null),
                        new CrewCommitted(fixture, List.of(new RoleChange(FIRST, mira, mira)), NOW, null));
    }

    private void committed(RefereeId referee) {
        crew.stage(FIRST, referee, null, ASTRID, NOW);
        crew.commit(plan(null, referee), null, NOW);
        told();
    }

    /** Validated against an association that has all its rules off. */
    private StagedPlan.Validated plan(RefereeId before, RefereeId after) {
        Desk desk = new Desk().with(match);
        for (Rule rule : Rule.values()) {
            desk.set(rule, Severity.OFF);
        }
        desk.with(new RefereeFacts(new RefereeRef(after, "", "B", null), null, 5, null, true, null, null, null, null));
        StagedPlan staged = StagedPlan.of(List.of(new StagedChange(fixture, FIRST, before, after, null)), desk.facts());
        assertThat(staged.fixtures()).isEqualTo(Set.of(fixture));
        return staged.validate(PlanFingerprint.of(staged), false).value();
    }

    private List<DomainEvent> told() {
        return RaisedEvents.takenFrom(crew);
    }
}
