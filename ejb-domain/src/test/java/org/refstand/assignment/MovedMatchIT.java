package org.refstand.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refstand.league.CrewRole.FIRST;

import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.availability.Answer;
import org.refstand.availability.AvailabilityQueries;
import org.refstand.availability.AvailabilityQuestion;
import org.refstand.availability.AvailabilityService;
import org.refstand.availability.AvailabilityView;
import org.refstand.availability.DeclareAvailability;
import org.refstand.availability.PeriodId;
import org.refstand.availability.WithdrawAvailability;
import org.refstand.fixture.FixtureId;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.referee.RefereeId;

/** An answer is given for a time and a place; when the match gets others, it is asked anew, also of a locked period. */
class MovedMatchIT extends ContainerTest {
    @Inject
    private PlanDesk desk;

    @Inject
    private AssignmentQueries assignments;

    @Inject
    private AvailabilityService availabilities;

    @Inject
    private AvailabilityQueries questions;

    @Inject
    private PlanService plans;

    @Inject
    private SmallLeague league;

    private FixtureId noon;
    private RefereeId mira;
    private RefereeId silent;
    private PeriodId locked;

    @BeforeEach
    void aMatchInALockedPeriod() {
        league.found();
        noon = league.match(12, 0);
        mira = league.referee("Lind");
        silent = league.referee("Stumm");
        league.free(mira, noon);
        locked = league.period();
    }

    @Test
    void an_answer_for_the_old_time_is_shown_to_both_sides_until_it_is_said_again() {
        assertThat(candidate(mira).outdated()).isFalse();
        assertThat(question(mira).outdated()).isFalse();
        desk.reschedule(noon, LocalTime.of(15, 0));
        assertThat(candidate(mira).outdated()).isTrue();
        assertThat(candidate(mira).findings()).extracting(Finding::rule).containsExactly(RuleName.ANSWER_CURRENT);
        assertThat(question(mira).outdated()).isTrue();
        assertThat(question(mira).answer()).isEqualTo(Answer.FREE);

        assertThat(says(mira, Answer.FREE).value())
                .extracting(AvailabilityView::outdated)
                .containsExactly(false);
        assertThat(question(mira).outdated()).isFalse();
        assertThat(candidate(mira).findings()).isEmpty();
        assertThat(says(mira, Answer.FREE).rejections())
                .extracting(Rejection::code)
                .containsExactly("AVAILABILITY_PERIOD_LOCKED");
    }

    @Test
    void who_had_not_answered_is_not_asked_and_nothing_is_taken_back_in_a_locked_period() {
        desk.reschedule(noon, LocalTime.of(15, 0));
        assertThat(says(silent, Answer.FREE).rejections())
                .extracting(Rejection::code)
                .containsExactly("AVAILABILITY_PERIOD_LOCKED");
        WithdrawAvailability back = new WithdrawAvailability(mira, List.of(noon));
        assertThat(world.as(World.referee(mira.value()), () -> availabilities.withdraw(back))
                        .rejections())
                .extracting(Rejection::code)
                .containsExactly("AVAILABILITY_PERIOD_LOCKED");
        assertThat(question(silent).outdated()).isFalse();
    }

    @Test
    void a_commit_on_an_old_answer_needs_the_warning_accepted() {
        desk.reschedule(noon, LocalTime.of(15, 0));
        desk.done(() -> plans.stage(new StageAssignment(noon, 0, FIRST, mira, null)));
        PlanScope scope = PlanDesk.only(noon);
        String shown = world.as(World.assigner(), () -> assignments.plan(scope)).fingerprint();
        assertThat(world.as(World.assigner(), () -> plans.commit(new CommitPlan(scope, shown, false, null)))
                        .rejections())
                .extracting(Rejection::code)
                .containsExactly("WARNINGS_NOT_ACCEPTED");
        desk.done(() -> plans.commit(new CommitPlan(scope, shown, true, null)));
    }

    @Test
    void whoever_confirms_the_assignment_has_answered() {
        desk.commit(noon, FIRST, mira);
        desk.reschedule(noon, LocalTime.of(15, 0));
        assertThat(onTheBoard()).extracting(Finding::rule).containsExactly(RuleName.ANSWER_CURRENT);
        desk.needAction();
        world.as(
                World.referee(mira.value()),
                () -> plans.answer(new AnswerAssignment(noon, mira, AssignmentAnswer.CONFIRMED)));
        assertThat(onTheBoard()).isEmpty();
    }

    private List<Finding> onTheBoard() {
        PlanScope scope = new PlanScope(locked, null, null, null);
        return world.as(World.assigner(), () -> assignments.board(scope))
                .orElseThrow()
                .rows()
                .get(0)
                .findings();
    }

    private Candidate candidate(RefereeId referee) {
        return world.as(World.assigner(), () -> assignments.candidates(noon, FIRST)).stream()
                .filter(candidate -> candidate.referee().id().equals(referee))
                .findFirst()
                .orElseThrow();
    }

    private AvailabilityQuestion question(RefereeId referee) {
        return world.as(World.referee(referee.value()), () -> questions.questions(referee, locked))
                .get(0);
    }

    private Outcome<List<AvailabilityView>> says(RefereeId referee, Answer answer) {
        return world.as(
                World.referee(referee.value()),
                () -> availabilities.declare(new DeclareAvailability(referee, List.of(noon), answer)));
    }
}
