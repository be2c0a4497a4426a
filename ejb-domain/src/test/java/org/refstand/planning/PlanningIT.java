package org.refstand.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refstand.league.CrewRole.FIRST;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.refstand.assignment.Pick;
import org.refstand.assignment.PlanScope;
import org.refstand.assignment.SlotView;
import org.refstand.availability.PeriodId;
import org.refstand.fixture.FixtureId;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.planning.PlanningRows.Task;
import org.refstand.referee.RefereeId;

/** A plan makes itself in the background: staged, never committed; stopped, taken back, staged again. */
class PlanningIT extends ThreeMatches {
    private static final long BY_THE_FIRST = 9_999_999;

    @Inject
    private PlanningQueries queries;

    @Inject
    private PlanningRows rows;

    @Inject
    private PlanningEnd end;

    @Inject
    private PlanningLives lives;

    @Inject
    private UserTransaction transaction;

    @Test
    void every_role_of_a_period_is_staged_and_nothing_is_committed() {
        PlanningView planning = run(1, true);
        assertThat(planning.status()).isEqualTo(PlanningStatus.FINISHED);
        assertThat(planning.openRoles()).isZero();
        assertThat(planning.staged()).isEqualTo(6);
        assertThat(planning.bound()).isLessThanOrEqualTo(planning.cost());
        for (FixtureId match : matches) {
            assertThat(desk.crew(match).slots()).allSatisfy(slot -> {
                assertThat(slot.staged()).isTrue();
                assertThat(slot.stagedReferee()).isNotNull();
                assertThat(slot.referee()).isNull();
            });
        }
        assertThat(desk.commit(new PlanScope(period, null, null, null)).value().changes())
                .hasSize(6);
        List<PlanningProgress> went = progress(planning.id());
        assertThat(went).isNotEmpty();
        assertThat(went.get(went.size() - 1).cost()).isEqualTo(planning.cost());
    }

    @Test
    void a_role_that_nobody_may_have_stays_open() {
        FixtureId lonely = league.match(20, 0);
        league.free(mira, lonely);
        PlanningView planning = run(1, true);
        assertThat(planning.openRoles()).isEqualTo(1);
        assertThat(desk.slot(lonely).stagedReferee().id()).isEqualTo(mira);
        assertThat(desk.crew(lonely).slots().get(1).staged()).isFalse();
    }

    @Test
    void a_second_run_for_the_same_period_is_refused_and_the_first_can_be_stopped() {
        PlanningView first = start(NOT_SO_SOON, true).value();
        assertThat(start(NOT_SO_SOON, true).rejections())
                .extracting(Rejection::code)
                .containsExactly("PLANNING_AT_WORK");
        assertThat(world.prepared(() -> service.stop(first.id())).isDone()).isTrue();
        PlanningView ended = awaitEnd(first.id());
        assertThat(ended.status()).isEqualTo(PlanningStatus.FINISHED);
        assertThat(ended.staged()).isEqualTo(6);
        // whoever stops twice learns what came of it
        assertThat(world.prepared(() -> service.stop(first.id())).value().status())
                .isEqualTo(PlanningStatus.FINISHED);
        assertThat(start(1, true).isDone()).isTrue();
        awaitEnd(queriesOf(period).get(0).id());
    }

    @Test
    void a_run_whose_node_died_begins_anew_on_another() throws Exception {
        transaction.begin();
        PlanningId id = start(1, true).value().id();
        takeAsNodeThatDies(id);
        transaction.commit();
        assertThat(progress(id)).extracting(PlanningProgress::elapsedMillis).containsExactly(BY_THE_FIRST);
        PlanningView ended = awaitEnd(id);
        assertThat(ended.status()).isEqualTo(PlanningStatus.FINISHED);
        assertThat(ended.staged()).isEqualTo(6);
        // whoever looks on or has subscribed goes on from where the first had come
        assertThat(progress(id).get(0).elapsedMillis()).isEqualTo(BY_THE_FIRST);
        assertThat(world.prepared(() -> queries.progress(id, BY_THE_FIRST))).isNotEmpty();
    }

    @Test
    void a_node_that_was_thought_dead_fails_nothing_that_another_has_begun() throws Exception {
        transaction.begin();
        PlanningId id = start(1, true).value().id();
        Task first = lives.hold(id);
        Task second = lives.hold(id);
        transaction.commit();
        world.prepared(() -> end.fail(first));
        assertThat(status(id)).isEqualTo(PlanningStatus.RUNNING);
        world.prepared(() -> end.fail(second));
        assertThat(status(id)).isEqualTo(PlanningStatus.FAILED);
    }

    @Test
    void what_is_to_stop_is_taken_by_a_node_that_has_enough_to_do() throws Exception {
        transaction.begin();
        PlanningId id = start(NOT_SO_SOON, true).value().id();
        assertThat(rows.claim(0)).isEmpty();
        world.prepared(() -> service.stop(id));
        assertThat(rows.claim(0)).extracting(Task::id).containsExactly(id);
        transaction.rollback();
    }

    @Test
    void of_a_long_search_no_more_is_kept_than_a_picture_shows() throws Exception {
        transaction.begin();
        PlanningId id = start(NOT_SO_SOON, true).value().id();
        lives.hold(id);
        jdbi.useHandle(handle -> handle.execute(
                """
                insert into planning_progress (planning_id, elapsed_millis, cost, open_roles)
                select ?, moment * 500, 1, 0 from generate_series(1, 7000) moment""",
                id.value()));
        transaction.commit();
        PlanningProgress last = new PlanningProgress(3_600_000, 1, null, 0);
        world.prepared(() -> end.finish(id, last, List.of(), 0));
        assertThat(progress(id)).hasSizeBetween(240, 479).endsWith(last);
    }

    private PlanningStatus status(PlanningId id) {
        return world.prepared(() -> queries.planning(id)).orElseThrow().status();
    }

    @Test
    void a_run_that_took_three_nodes_with_it_fails_on_the_fourth() throws Exception {
        transaction.begin();
        PlanningId id = start(1, true).value().id();
        jdbi.useHandle(
                handle -> handle.execute("update planning_task set attempts = 3 where planning_id = ?", id.value()));
        transaction.commit();
        assertThat(awaitEnd(id).status()).isEqualTo(PlanningStatus.FAILED);
        assertThat(desk.crew(matches.get(0)).slots()).noneMatch(SlotView::staged);
    }

    /** It holds the work for a moment more, and leaves behind how far it had come. */
    private void takeAsNodeThatDies(PlanningId id) {
        jdbi.useHandle(handle -> {
            handle.execute(
                    "update planning_task set lease_until = now() + interval '3 seconds' where planning_id = ?",
                    id.value());
            handle.execute(
                    "insert into planning_progress (planning_id, elapsed_millis, cost, open_roles) values (?, ?, 1, 0)",
                    id.value(),
                    BY_THE_FIRST);
        });
    }

    @Test
    void what_was_found_is_taken_back_in_part_or_all_and_staged_again() {
        PlanningView planning = run(1, true);
        assertThat(unstage(planning, List.of(matches.get(0)))).hasSize(2);
        assertThat(desk.slot(matches.get(0)).staged()).isFalse();
        assertThat(desk.slot(matches.get(1)).staged()).isTrue();
        // somebody decides otherwise meanwhile: that stays
        RefereeId other = desk.slot(matches.get(1)).stagedReferee().id().equals(mira) ? piet : mira;
        desk.staged(matches.get(1), desk.crew(matches.get(1)).version(), FIRST, other);
        assertThat(unstage(planning, null)).hasSize(3);
        assertThat(desk.slot(matches.get(1)).stagedReferee().id()).isEqualTo(other);
        assertThat(desk.crew(matches.get(2)).slots()).noneMatch(slot -> slot.staged());
        List<Pick> again = world.prepared(() -> service.stageProposal(ProposalPart.all(planning.id())))
                .value()
                .done();
        assertThat(again).hasSize(5);
        assertThat(desk.slot(matches.get(1)).stagedReferee().id()).isEqualTo(other);
    }

    @Test
    void whoever_asked_for_it_and_may_not_assign_any_more_gets_nothing_staged() {
        Outcome<PlanningView> asked =
                world.as(World.assigner(), () -> service.start(new StartPlanning(period, 1, true)));
        assertThat(awaitEnd(asked.value().id()).status()).isEqualTo(PlanningStatus.FAILED);
        assertThat(desk.crew(matches.get(0)).slots()).noneMatch(slot -> slot.staged());
    }

    @Test
    void a_search_of_no_time_or_of_no_period_is_refused() {
        assertThat(start(0, true).rejections()).extracting(Rejection::field).containsExactly("seconds");
        assertThat(world.prepared(() -> service.start(new StartPlanning(null, 5, true)))
                        .rejections())
                .extracting(Rejection::field)
                .containsExactly("periodId");
        PeriodId unknown = new PeriodId(mira.value());
        assertThat(world.prepared(() -> service.start(new StartPlanning(unknown, 5, true)))
                        .rejections())
                .extracting(Rejection::code)
                .containsExactly("UNKNOWN_OBJECT");
    }

    private Outcome<PlanningView> start(int seconds, boolean keepCommitted) {
        return searches.start(period, seconds, keepCommitted);
    }

    private PlanningView run(int seconds, boolean keepCommitted) {
        return searches.run(period, seconds, keepCommitted);
    }

    private PlanningView awaitEnd(PlanningId id) {
        return searches.awaitEnd(id);
    }

    private List<PlanningProgress> progress(PlanningId id) {
        return searches.progress(id);
    }

    private List<PlanningView> queriesOf(PeriodId of) {
        return world.prepared(() -> queries.plannings(of));
    }

    private List<Pick> unstage(PlanningView planning, List<FixtureId> fixtures) {
        return searches.unstage(planning, fixtures);
    }
}
