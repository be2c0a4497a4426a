package org.refstand.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.refstand.assignment.AMatch.aMatch;
import static org.refstand.assignment.AMatch.at;
import static org.refstand.assignment.AReferee.aReferee;
import static org.refstand.league.CrewRole.FIRST;
import static org.refstand.league.CrewRole.SECOND;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.refstand.availability.Answer;
import org.refstand.fixture.FixtureStatus;
import org.refstand.fixture.FixtureView;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;

/** A plan is the difference to what is committed, and stands or falls as a whole. */
class StagedPlanTest {
    private final FixtureView noon = aMatch().view();
    private final FixtureView one = aMatch().at(at(13, 0)).view();
    private final RefereeFacts mira = aReferee("Mira Lind").facts();
    private final RefereeFacts piet = aReferee("Piet Harms").facts();

    @Test
    void a_plan_without_changes_cannot_be_committed() {
        assertThat(codes(validated(new Desk().with(noon).plan(), true))).containsExactly("NOTHING_STAGED");
    }

    @Test
    void a_plan_that_breaks_a_rule_names_the_match_the_role_and_the_rule() {
        Outcome<?> outcome = validated(new Desk().staged(mira, FIRST, noon).plan(), true);
        assertThat(outcome.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.code()).isEqualTo("RULE_AVAILABLE");
            assertThat(rejection.message().en())
                    .isEqualTo("USC Adler 1 – TV Biber 1, 1st referee: Mira Lind has not declared to be free.");
            assertThat(rejection.concerned())
                    .extracting(concerned -> concerned.type())
                    .containsExactly("Fixture", "Referee");
        });
    }

    @Test
    void two_staged_matches_at_the_same_time_both_say_so() {
        Desk desk = free(mira, noon, one).staged(mira, FIRST, noon).staged(mira, FIRST, one);
        assertThat(codes(validated(desk.plan(), false))).containsExactly("RULE_NO_OVERLAP", "RULE_NO_OVERLAP");
    }

    @Test
    void what_is_staged_outside_of_the_scope_neither_takes_nor_frees_a_referee() {
        Desk takes = free(mira, noon, one).staged(mira, FIRST, noon).staged(mira, FIRST, one);
        Desk frees = free(mira, noon, one)
                .committed(mira, FIRST, one)
                .staged(null, FIRST, one)
                .staged(mira, FIRST, noon);
        assertThat(StagedPlan.of(Set.of(noon.id()), takes.facts()).findings()).isEmpty();
        assertThat(frees.plan().findings()).isEmpty();
        assertThat(StagedPlan.of(Set.of(noon.id()), frees.facts()).findings())
                .extracting(Finding::rule)
                .containsExactly(RuleName.NO_OVERLAP);
    }

    @Test
    void two_referees_of_one_crew_may_change_places() {
        Desk desk = free(mira, noon)
                .answered(piet, noon, Answer.FREE)
                .committed(mira, FIRST, noon)
                .committed(piet, SECOND, noon)
                .staged(piet, FIRST, noon)
                .staged(mira, SECOND, noon);
        assertThat(validated(desk.plan(), false).isDone()).isTrue();
        assertThat(PlanSummary.of(desk.plan(), AMatch.SATURDAY).tells())
                .extracting(tell -> tell.referee().name(), Tell::kind, Tell::before, Tell::after)
                .containsExactly(
                        tuple("Piet Harms", TellKind.MOVED, SECOND, FIRST),
                        tuple("Mira Lind", TellKind.MOVED, FIRST, SECOND));
    }

    @Test
    void a_replacement_tells_who_comes_and_who_goes() {
        Desk desk = free(mira, noon).committed(piet, FIRST, noon).staged(mira, FIRST, noon);
        PlanSummary summary = PlanSummary.of(desk.plan(), AMatch.SATURDAY);
        assertThat(summary.changes())
                .extracting(change -> change.before().name(), change -> change.after()
                        .name())
                .containsExactly(tuple("Piet Harms", "Mira Lind"));
        assertThat(summary.tells())
                .extracting(tell -> tell.referee().name(), Tell::kind)
                .containsExactly(tuple("Mira Lind", TellKind.ADDED), tuple("Piet Harms", TellKind.REMOVED));
    }

    @Test
    void warnings_must_be_accepted_and_then_do_not_stop_the_commit() {
        RefereeFacts seldom = aReferee().atMostPerSeason(1).facts();
        StagedPlan plan =
                free(seldom, noon).led(seldom, 1).staged(seldom, FIRST, noon).plan();
        assertThat(codes(validated(plan, false))).containsExactly("WARNINGS_NOT_ACCEPTED");
        assertThat(validated(plan, true).isDone()).isTrue();
    }

    @Test
    void taking_somebody_out_breaks_no_rule() {
        FixtureView cancelled = aMatch().being(FixtureStatus.CANCELLED).view();
        Desk desk = new Desk().committed(mira, FIRST, cancelled).staged(null, FIRST, cancelled);
        assertThat(validated(desk.plan(), false).isDone()).isTrue();
    }

    @Test
    void nobody_is_told_of_a_crew_that_is_set_right_when_the_match_is_over() {
        Desk desk = free(mira, noon).staged(mira, FIRST, noon);
        assertThat(PlanSummary.of(desk.plan(), AMatch.SATURDAY).tells()).hasSize(1);
        PlanSummary afterwards = PlanSummary.of(desk.plan(), AMatch.SATURDAY.plusDays(1));
        assertThat(afterwards.tells()).isEmpty();
        assertThat(afterwards.changes()).hasSize(1);
    }

    @Test
    void a_plan_stands_for_itself_as_long_as_nothing_of_it_changes() {
        RefereeFacts seldom = aReferee().atMostPerSeason(1).facts();
        String shown = PlanFingerprint.of(
                free(seldom, noon).staged(seldom, FIRST, noon).plan());
        assertThat(shown)
                .isEqualTo(PlanFingerprint.of(
                        free(seldom, noon).staged(seldom, FIRST, noon).plan()))
                .isNotEqualTo(PlanFingerprint.of(
                        free(seldom, noon).staged(seldom, SECOND, noon).plan()))
                .isNotEqualTo(PlanFingerprint.of(free(seldom, noon)
                        .staged(seldom, FIRST, noon)
                        .staged(piet, SECOND, noon)
                        .plan()));
    }

    @Test
    void a_warning_that_came_up_or_another_time_is_another_plan() {
        RefereeFacts seldom = aReferee().atMostPerSeason(1).facts();
        FixtureView later = aMatch().withId(noon.id()).at(at(14, 0)).view();
        String shown = PlanFingerprint.of(
                free(seldom, noon).staged(seldom, FIRST, noon).plan());
        StagedPlan moved = free(seldom, later).staged(seldom, FIRST, later).plan();
        StagedPlan warned =
                free(seldom, noon).led(seldom, 1).staged(seldom, FIRST, noon).plan();
        assertThat(codes(moved.validate(shown, true))).containsExactly("PLAN_OUTDATED");
        assertThat(codes(warned.validate(shown, true))).containsExactly("PLAN_OUTDATED");
    }

    private static Outcome<StagedPlan.Validated> validated(StagedPlan plan, boolean acceptWarnings) {
        return plan.validate(PlanFingerprint.of(plan), acceptWarnings);
    }

    private static Desk free(RefereeFacts referee, FixtureView... matches) {
        Desk desk = new Desk();
        for (FixtureView match : matches) {
            desk.answered(referee, match, Answer.FREE);
        }
        return desk;
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.rejections().stream().map(Rejection::code).toList();
    }
}
