package org.refstand.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refstand.league.CrewRole.FIRST;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.refstand.assignment.Pick;
import org.refstand.assignment.PlanService;
import org.refstand.assignment.SlotView;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureView;
import org.refstand.harness.Eventually;
import org.refstand.optimiser.Problem;
import org.refstand.referee.RefereeId;

/** What a search for a plan leaves as it is: what is committed, what assigners chose, what teams provide, what rules forbid. */
class PlanningPinsIT extends ThreeMatches {

    @Inject
    private PlanService plans;

    @Inject
    private Formulations formulations;

    @Test
    void what_is_committed_or_staged_by_hand_stays() {
        desk.commit(matches.get(0), FIRST, mira);
        desk.staged(matches.get(1), 0, FIRST, piet);
        PlanningView planning = searches.run(period, 1, true);
        assertThat(planning.staged()).isEqualTo(4);
        assertThat(league.committed(matches.get(0), FIRST)).isEqualTo(mira.value());
        assertThat(desk.crew(matches.get(0)).slots().get(0).staged()).isFalse();
        assertThat(desk.slot(matches.get(1)).stagedReferee().id()).isEqualTo(piet);
    }

    @Test
    void whoever_is_committed_comes_back_where_an_earlier_search_had_put_another() {
        desk.commit(matches.get(0), FIRST, mira);
        PlanningView first = searches.run(period, 1, true);
        searches.unstage(first, null);
        jdbi.useHandle(handle -> handle.execute(
                "insert into planning_change (planning_id, fixture_id, role, before_id, after_id) values (?, ?, ?, ?, ?)",
                first.id().value(),
                matches.get(0).value(),
                FIRST.name(),
                mira.value(),
                piet.value()));
        Pick found = new Pick(matches.get(0), FIRST, mira, piet);
        desk.done(() -> world.prepared(() -> plans.stageFound(List.of(found))));
        assertThat(desk.slot(matches.get(0)).staged()).isTrue();
        PlanningView planning = searches.run(period, 1, true);
        assertThat(planning.passedOver()).isZero();
        assertThat(desk.slot(matches.get(0)).staged()).isFalse();
        assertThat(desk.slot(matches.get(0)).referee().id()).isEqualTo(mira);
    }

    @Test
    void nobody_is_looked_for_where_a_team_provides_the_crew_unless_the_assigner_has_begun_to() {
        league.teamProvidesTheCrew(matches.get(0));
        league.teamProvidesTheCrew(matches.get(1));
        desk.staged(matches.get(1), 0, FIRST, piet);
        PlanningView planning = searches.run(period, 1, true);
        assertThat(planning.staged()).isEqualTo(3);
        assertThat(desk.crew(matches.get(0)).slots()).noneMatch(SlotView::staged);
        assertThat(desk.crew(matches.get(1)).slots()).allMatch(SlotView::staged);
    }

    @Test
    void what_is_pinned_pays_off_a_clubs_debt_once() {
        FixtureId sunday = league.matchOnSunday(10, 0);
        league.free(mira, sunday);
        desk.commit(sunday, FIRST, mira);
        jdbi.useHandle(handle -> {
            handle.execute("update league set quota_per_team = 3, quota_unit = 'MATCHES'");
            handle.execute(
                    "update referee set club_id = (select club_id from team where id ="
                            + " (select home_team_id from fixture where id = ?)) where id = ?",
                    matches.get(0).value(),
                    mira.value());
        });
        FixtureView saturday = desk.view(matches.get(1));
        Problem problem =
                world.prepared(() -> formulations.around(saturday, FIRST, 2)).problem();
        assertThat(problem.roles()).anyMatch(role -> role.pinned() != Problem.NONE);
        assertThat(problem.owedByClub()).containsExactly(3);
    }

    @Test
    void what_is_not_allowed_any_more_when_the_search_ends_is_passed_over() {
        PlanningId id = searches.start(period, NOT_SO_SOON, true).value().id();
        Eventually.holds(() -> assertThat(searches.progress(id)).isNotEmpty());
        matches.forEach(match -> league.notFree(mira, match));
        desk.staged(matches.get(0), 0, FIRST, piet);
        assertThat(world.prepared(() -> service.stop(id)).isDone()).isTrue();
        PlanningView ended = searches.awaitEnd(id);
        assertThat(ended.status()).isEqualTo(PlanningStatus.FINISHED);
        assertThat(ended.passedOver()).isPositive();
        for (FixtureId match : matches) {
            assertThat(desk.crew(match).slots())
                    .filteredOn(SlotView::staged)
                    .noneMatch(slot -> slot.stagedReferee().id().equals(mira));
        }
        assertThat(desk.slot(matches.get(0)).stagedReferee().id()).isEqualTo(piet);
    }

    @Test
    void another_run_may_change_what_an_earlier_one_staged() {
        searches.run(period, 1, true);
        RefereeId found = desk.slot(matches.get(0)).stagedReferee().id();
        league.notFree(found, matches.get(0));
        PlanningView second = searches.run(period, 1, true);
        assertThat(second.openRoles()).isZero();
        assertThat(desk.slot(matches.get(0)).stagedReferee().id()).isNotEqualTo(found);
    }

    @Test
    void what_an_assigner_staged_stays_though_a_run_had_found_the_same() {
        PlanningView first = searches.run(period, 1, true);
        RefereeId found = desk.slot(matches.get(0)).stagedReferee().id();
        RefereeId second = desk.slot(matches.get(1)).stagedReferee().id();
        // said again while it is staged
        desk.staged(matches.get(1), desk.crew(matches.get(1)).version(), FIRST, second);
        searches.unstage(first, matches.subList(0, 1));
        desk.staged(matches.get(0), desk.crew(matches.get(0)).version(), FIRST, found);
        league.notFree(found, matches.get(0));
        league.notFree(second, matches.get(1));
        searches.run(period, 1, true);
        assertThat(desk.slot(matches.get(0)).stagedReferee().id()).isEqualTo(found);
        assertThat(desk.slot(matches.get(1)).stagedReferee().id()).isEqualTo(second);
    }
}
