package org.refstand.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refstand.league.CrewRole.FIRST;
import static org.refstand.league.CrewRole.SECOND;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureService;
import org.refstand.fixture.SeenFixture;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Race;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.league.CrewRole;
import org.refstand.league.LeagueId;
import org.refstand.referee.RefereeId;

/** Staging and committing against the real database, alone and at the same moment. */
class PlanIT extends ContainerTest {
    private static final int ROUNDS = 200;

    @Inject
    private PlanService plans;

    @Inject
    private AssignmentQueries queries;

    @Inject
    private SmallLeague league;

    @Inject
    private Race race;

    @Inject
    private Jdbi jdbi;

    @Inject
    private FixtureService fixtures;

    private FixtureId noon;
    private RefereeId mira;
    private RefereeId piet;

    @BeforeEach
    void aMatchAndTwoReferees() {
        league.found();
        noon = league.match(12, 0);
        mira = league.referee("Lind");
        piet = league.referee("Harms");
        league.free(mira, noon);
        league.free(piet, noon);
    }

    @Test
    void the_first_staged_referee_makes_the_crew_and_only_assigners_see_it() {
        CrewView crew = staged(noon, 0, FIRST, mira);
        assertThat(crew.version()).isEqualTo(1);
        assertThat(crew.slots()).extracting(SlotView::role).containsExactly(FIRST, SECOND);
        assertThat(crew.slots().get(0).staged()).isTrue();
        assertThat(crew.slots().get(0).stagedReferee().name()).isEqualTo("Kim Lind");
        assertThat(crew.slots().get(0).stagedBy()).isEqualTo("Astrid Ansetzer");
        assertThat(world.as(World.administrator(), () -> queries.crews(List.of(noon)))
                        .get(0)
                        .slots())
                .noneMatch(SlotView::staged);
        assertThat(world.as(World.referee(mira.value()), () -> queries.crews(List.of(noon)))
                        .get(0)
                        .slots())
                .isEmpty();
        assertThat(league.committed(noon, FIRST)).isNull();
    }

    @Test
    void a_commit_puts_the_referee_into_the_crew_and_keeps_its_time() {
        staged(noon, 0, FIRST, mira);
        CommittedPlan done = commit(noon).value();
        assertThat(done.tells()).extracting(Tell::kind).containsExactly(TellKind.ADDED);
        assertThat(league.committed(noon, FIRST)).isEqualTo(mira.value());
        CrewView seen = world.as(World.referee(mira.value()), () -> queries.crews(List.of(noon)))
                .get(0);
        assertThat(seen.version()).isEqualTo(2);
        assertThat(seen.slots().get(0).referee().name()).isEqualTo("Kim Lind");
        assertThat(league.strings("select s.during = tstzrange(f.starts_at, f.ends_at) from crew_slot s join fixture f"
                        + " on f.id = s.fixture_id"))
                .containsExactly("t");
        assertThat(commit(noon).rejections()).extracting(Rejection::code).containsExactly("NOTHING_STAGED");
    }

    @Test
    void every_change_is_an_event_with_its_version() {
        staged(noon, 0, FIRST, mira);
        staged(noon, 1, SECOND, piet);
        commit(noon);
        assertThat(league.strings("select aggregate_version || ' ' || type || ' ' || actor_name from event"
                        + " where aggregate_type = 'Crew' order by position"))
                .containsExactly(
                        "1 AssignmentStaged Astrid Ansetzer",
                        "2 AssignmentStaged Astrid Ansetzer",
                        "3 CrewCommitted Astrid Ansetzer");
    }

    @Test
    void staging_over_a_committed_referee_leaves_them_until_the_commit() {
        staged(noon, 0, FIRST, mira);
        commit(noon);
        staged(noon, 2, FIRST, piet);
        assertThat(league.committed(noon, FIRST)).isEqualTo(mira.value());
        Plan plan = world.as(World.assigner(), () -> queries.plan(only(noon)));
        assertThat(plan.committable()).isTrue();
        assertThat(plan.tells()).extracting(Tell::kind).containsExactly(TellKind.ADDED, TellKind.REMOVED);
        assertThat(commit(noon).isDone()).isTrue();
        assertThat(league.committed(noon, FIRST)).isEqualTo(piet.value());
    }

    @Test
    void what_was_staged_and_taken_back_does_not_keep_the_match_from_being_deleted() {
        staged(noon, 0, FIRST, mira);
        assertThat(assigner(() -> fixtures.delete(new SeenFixture(noon, 1))).rejections())
                .extracting(Rejection::code)
                .containsExactly("FIXTURE_IN_USE");
        CrewView empty = assigner(() -> plans.unstage(new UnstageAssignment(noon, 1, FIRST)))
                .value();
        assertThat(empty.version()).isEqualTo(2);
        staged(noon, 2, SECOND, mira);
        assertThat(assigner(() -> plans.unstage(new UnstageAssignment(noon, 3, SECOND)))
                        .isDone())
                .isTrue();
        jdbi.useHandle(handle -> handle.execute("delete from availability"));
        assertThat(assigner(() -> fixtures.delete(new SeenFixture(noon, 1))).rejections())
                .isEmpty();
    }

    @Test
    void a_cancelled_match_keeps_nobody_busy_from_that_moment() throws Exception {
        FixtureId same = league.match(12, 30);
        league.free(mira, same);
        staged(noon, 0, FIRST, mira);
        commit(noon);
        staged(same, 0, FIRST, mira);
        assertThat(commit(same).isDone()).isFalse();
        // nobody looks at what the cancellation broke: the reader of this node stands still
        try (Connection holding = ofAnotherNode();
                Statement statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("insert into reader_position values ('assignment', '0', 0) on conflict do nothing");
            statement.execute("select 1 from reader_position where reader = 'assignment' for update");
            assertThat(assigner(() -> fixtures.cancel(new SeenFixture(noon, 1))).isDone())
                    .isTrue();
            assertThat(commit(same).rejections()).isEmpty();
            holding.rollback();
        }
        assertThat(league.committed(same, FIRST)).isEqualTo(mira.value());
    }

    @Test
    void a_commit_of_a_day_leaves_the_other_days_staged() {
        FixtureId sunday = league.matchOnSunday(12, 0);
        league.free(mira, sunday);
        staged(noon, 0, FIRST, mira);
        staged(sunday, 0, FIRST, mira);
        CommittedPlan done = commit(new PlanScope(league.period(), null, league.saturday(), null))
                .value();
        assertThat(done.changes()).extracting(change -> change.fixture().id()).containsExactly(noon);
        assertThat(league.committed(noon, FIRST)).isEqualTo(mira.value());
        assertThat(league.committed(sunday, FIRST)).isNull();
        assertThat(slot(sunday).staged()).isTrue();
        assertThat(slot(noon).staged()).isFalse();
    }

    @Test
    void a_commit_of_a_league_leaves_the_other_leagues_staged() {
        LeagueId other = league.another("Bezirksliga");
        FixtureId evening = league.match(18, 0);
        league.free(piet, evening);
        staged(noon, 0, FIRST, mira);
        staged(evening, 0, FIRST, piet);
        CommittedPlan done =
                commit(new PlanScope(league.period(), other, null, List.of())).value();
        assertThat(done.changes()).extracting(change -> change.fixture().id()).containsExactly(evening);
        assertThat(league.committed(evening, FIRST)).isEqualTo(piet.value());
        assertThat(league.committed(noon, FIRST)).isNull();
        assertThat(slot(noon).staged()).isTrue();
    }

    @Test
    void two_referees_change_places_in_one_commit() {
        staged(noon, 0, FIRST, mira);
        staged(noon, 1, SECOND, piet);
        commit(noon);
        staged(noon, 3, FIRST, piet);
        staged(noon, 4, SECOND, mira);
        assertThat(commit(noon).rejections()).isEmpty();
        assertThat(league.committed(noon, FIRST)).isEqualTo(piet.value());
        assertThat(league.committed(noon, SECOND)).isEqualTo(mira.value());
    }

    @Test
    void a_plan_that_breaks_a_rule_is_committed_not_even_in_part() {
        RefereeId silent = league.referee("Stumm");
        staged(noon, 0, FIRST, mira);
        staged(noon, 1, SECOND, silent);
        assertThat(commit(noon).rejections()).extracting(Rejection::code).containsExactly("RULE_AVAILABLE");
        assertThat(league.committed(noon, FIRST)).isNull();
        assertThat(commit(noon).rejections().get(0).message().de())
                .isEqualTo("SV Heim 1 – TV Gast 1, 2. Schiedsrichter: Kim Stumm hat sich nicht frei gemeldet.");
    }

    @Test
    void a_part_of_the_plan_may_be_committed_alone() {
        FixtureId evening = league.match(18, 0);
        league.free(mira, evening);
        staged(noon, 0, FIRST, mira);
        staged(evening, 0, FIRST, mira);
        assertThat(commit(evening).isDone()).isTrue();
        assertThat(league.committed(noon, FIRST)).isNull();
        assertThat(league.committed(evening, FIRST)).isEqualTo(mira.value());
    }

    @Test
    void what_was_staged_after_the_plan_was_shown_is_not_committed_along() {
        FixtureId evening = league.match(18, 0);
        league.free(piet, evening);
        PlanScope period = new PlanScope(league.period(), null, null, null);
        staged(noon, 0, FIRST, mira);
        String shown = shown(period);
        staged(evening, 0, FIRST, piet);
        CommitPlan asShown = new CommitPlan(period, shown, false);
        assertThat(assigner(() -> plans.commit(asShown)).rejections())
                .extracting(Rejection::code)
                .containsExactly("PLAN_OUTDATED");
        assertThat(league.committed(noon, FIRST)).isNull();
        CommitPlan seenAgain = new CommitPlan(period, shown(period), false);
        assertThat(assigner(() -> plans.commit(seenAgain)).value().changes()).hasSize(2);
    }

    @Test
    void everything_there_is_cannot_be_committed_by_leaving_the_scope_empty() {
        staged(noon, 0, FIRST, mira);
        PlanScope everything = new PlanScope(null, null, league.saturday(), List.of());
        CommitPlan unbounded = new CommitPlan(everything, shown(everything), true);
        assertThat(assigner(() -> plans.commit(unbounded)).rejections())
                .extracting(Rejection::code)
                .containsExactly("SCOPE_UNBOUNDED");
        assertThat(assigner(() -> plans.commit(new CommitPlan(null, null, true)))
                        .rejections())
                .extracting(Rejection::field)
                .containsExactly("scope");
        assertThat(league.committed(noon, FIRST)).isNull();
    }

    @Test
    void an_old_version_is_refused_and_says_of_what() {
        staged(noon, 0, FIRST, mira);
        Outcome<CrewView> late = stage(noon, 0, FIRST, piet);
        assertThat(late.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.code()).isEqualTo("CHANGED_MEANWHILE");
            assertThat(rejection.message().en()).contains("SV Heim 1 – TV Gast 1");
        });
    }

    @Test
    void unknown_fixtures_and_referees_are_said_to_be_so() {
        FixtureId nowhere = new FixtureId(new UUID(0, 1));
        RefereeId nobody = new RefereeId(new UUID(0, 2));
        assertThat(stage(nowhere, 0, FIRST, mira).rejections())
                .extracting(Rejection::code)
                .containsExactly("UNKNOWN_OBJECT");
        assertThat(stage(noon, 0, FIRST, nobody).rejections())
                .extracting(Rejection::code)
                .containsExactly("UNKNOWN_OBJECT");
        assertThat(stage(noon, 0, null, mira).rejections())
                .extracting(Rejection::field)
                .containsExactly("role");
    }

    @Test
    void a_referee_confirms_and_declines_until_the_match_begins() {
        staged(noon, 0, FIRST, mira);
        commit(noon);
        CrewView confirmed = answer(noon, mira, AssignmentAnswer.CONFIRMED).value();
        assertThat(confirmed.slots().get(0).answer()).isEqualTo(AssignmentAnswer.CONFIRMED);
        assertThat(answer(noon, mira, AssignmentAnswer.DECLINED).isDone()).isTrue();
        assertThat(world.as(World.assigner(), () -> queries.needingAction()))
                .singleElement()
                .satisfies(row -> assertThat(row.fixture().id()).isEqualTo(noon));
        assertThat(answer(noon, piet, AssignmentAnswer.CONFIRMED).rejections())
                .extracting(Rejection::code)
                .containsExactly("NOT_ASSIGNED");
        jdbi.useHandle(handle -> handle.execute("update fixture set starts_at = now() - interval '1 minute'"));
        assertThat(answer(noon, mira, AssignmentAnswer.CONFIRMED).rejections())
                .extracting(Rejection::code)
                .containsExactly("FIXTURE_BEGUN");
    }

    @Test
    void two_commits_for_one_referee_at_overlapping_matches_have_exactly_one_winner() {
        race.repeat(ROUNDS, round -> {
            FixtureId one = league.match(12, 0);
            FixtureId other = league.match(13, 0);
            RefereeId both = league.referee("Beide" + round);
            league.free(both, one, other);
            staged(one, 0, FIRST, both);
            staged(other, 0, FIRST, both);
            Race.Result<Outcome<CommittedPlan>> result = race.between(() -> commit(one), () -> commit(other));
            List<Integer> winners = result.winners(Outcome::isDone);
            assertThat(winners).hasSize(1);
            assertThat(result.finishes().get(1 - winners.get(0)).value().rejections())
                    .extracting(Rejection::code)
                    .containsExactly("RULE_NO_OVERLAP");
            assertThat(new UUID[] {league.committed(one, FIRST), league.committed(other, FIRST)})
                    .containsOnlyOnce(both.value());
        });
    }

    @Test
    void two_assigners_on_one_crew_have_exactly_one_winner_and_nothing_is_lost() {
        race.repeat(ROUNDS, round -> {
            FixtureId match = league.match(12, 0);
            // every second crew is there already
            long version = round % 2 == 0 ? 0 : staged(match, 0, SECOND, piet).version();
            Race.Result<Outcome<CrewView>> result =
                    race.between(() -> stage(match, version, FIRST, mira), () -> stage(match, version, FIRST, piet));
            List<Integer> winners = result.winners(Outcome::isDone);
            assertThat(winners).hasSize(1);
            assertThat(result.finishes().get(1 - winners.get(0)).value().rejections())
                    .extracting(Rejection::code)
                    .containsExactly("CHANGED_MEANWHILE");
            CrewView crew = world.as(World.assigner(), () -> queries.crews(List.of(match)))
                    .get(0);
            assertThat(crew.version()).isEqualTo(version + 1);
            assertThat(crew.slots().get(0).stagedReferee().id())
                    .isEqualTo(List.of(mira, piet).get(winners.get(0)));
        });
    }

    private CrewView staged(FixtureId fixture, long version, CrewRole role, RefereeId referee) {
        Outcome<CrewView> outcome = stage(fixture, version, role, referee);
        assertThat(outcome.rejections()).isEmpty();
        return outcome.value();
    }

    private Outcome<CrewView> stage(FixtureId fixture, long version, CrewRole role, RefereeId referee) {
        return assigner(() -> plans.stage(new StageAssignment(fixture, version, role, referee)));
    }

    private Outcome<CommittedPlan> commit(FixtureId fixture) {
        return commit(only(fixture));
    }

    private Outcome<CommittedPlan> commit(PlanScope scope) {
        return assigner(() -> plans.commit(new CommitPlan(scope, shown(scope), false)));
    }

    private String shown(PlanScope scope) {
        return assigner(() -> queries.plan(scope)).fingerprint();
    }

    /** Past the pool, which would lend the same one to the use cases of this thread. */
    private static Connection ofAnotherNode() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(System.getProperty("db.url"));
        source.setUser(System.getProperty("db.user"));
        source.setPassword(System.getProperty("db.password"));
        return source.getConnection();
    }

    private SlotView slot(FixtureId fixture) {
        return assigner(() -> queries.crews(List.of(fixture))).get(0).slots().get(0);
    }

    private Outcome<CrewView> answer(FixtureId fixture, RefereeId referee, AssignmentAnswer answer) {
        return world.as(
                World.referee(referee.value()), () -> plans.answer(new AnswerAssignment(fixture, referee, answer)));
    }

    private <T> T assigner(Callable<T> work) {
        return world.as(World.assigner(), work);
    }

    static PlanScope only(FixtureId fixture) {
        return new PlanScope(null, null, null, List.of(fixture));
    }
}
