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
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.Rejection;
import org.refstand.referee.RefereeId;

/** Staging and committing against the real database. */
class PlanIT extends ContainerTest {
    @Inject
    private PlanService plans;

    @Inject
    private AssignmentQueries queries;

    @Inject
    private SmallLeague league;

    @Inject
    private PlanDesk desk;

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
        CrewView crew = desk.staged(noon, 0, FIRST, mira);
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
        desk.staged(noon, 0, FIRST, mira);
        CommittedPlan done = desk.commit(noon).value();
        assertThat(done.tells()).extracting(Tell::kind).containsExactly(TellKind.ADDED);
        assertThat(league.committed(noon, FIRST)).isEqualTo(mira.value());
        CrewView seen = world.as(World.referee(mira.value()), () -> queries.crews(List.of(noon)))
                .get(0);
        assertThat(seen.version()).isEqualTo(2);
        assertThat(seen.slots().get(0).referee().name()).isEqualTo("Kim Lind");
        assertThat(league.strings("select s.during = tstzrange(f.starts_at, f.ends_at) from crew_slot s join fixture f"
                        + " on f.id = s.fixture_id"))
                .containsExactly("t");
        assertThat(desk.commit(noon).rejections()).extracting(Rejection::code).containsExactly("NOTHING_STAGED");
    }

    @Test
    void every_change_is_an_event_with_its_version() {
        desk.staged(noon, 0, FIRST, mira);
        desk.staged(noon, 1, SECOND, piet);
        desk.commit(noon);
        assertThat(league.strings(
                        "select aggregate_version || ' ' || type || ' ' || name from event join event_actor on account = actor"
                                + " where aggregate_type = 'Crew' order by position"))
                .containsExactly(
                        "1 AssignmentStaged Astrid Ansetzer",
                        "2 AssignmentStaged Astrid Ansetzer",
                        "3 CrewCommitted Astrid Ansetzer");
    }

    @Test
    void staging_over_a_committed_referee_leaves_them_until_the_commit() {
        desk.staged(noon, 0, FIRST, mira);
        desk.commit(noon);
        desk.staged(noon, 2, FIRST, piet);
        assertThat(league.committed(noon, FIRST)).isEqualTo(mira.value());
        Plan plan = world.as(World.assigner(), () -> queries.plan(PlanDesk.only(noon)));
        assertThat(plan.committable()).isTrue();
        assertThat(plan.tells()).extracting(Tell::kind).containsExactly(TellKind.ADDED, TellKind.REMOVED);
        assertThat(desk.commit(noon).isDone()).isTrue();
        assertThat(league.committed(noon, FIRST)).isEqualTo(piet.value());
    }

    @Test
    void choices_that_belong_together_are_all_staged_or_none() {
        desk.commit(noon, FIRST, mira);
        List<Pick> chain = List.of(new Pick(noon, FIRST, mira, piet), new Pick(noon, SECOND, piet, mira));
        assertThat(assigner(() -> plans.stageTogether(chain)).rejections())
                .extracting(Rejection::code)
                .containsExactly("PICKS_CHANGED");
        assertThat(desk.crew(noon).slots()).noneMatch(SlotView::staged);
        assertThat(assigner(() -> plans.stageTogether(chain.subList(0, 1))).isDone())
                .isTrue();
        assertThat(desk.slot(noon).stagedReferee().id()).isEqualTo(piet);
    }

    @Test
    void what_was_staged_and_taken_back_does_not_keep_the_match_from_being_deleted() {
        desk.staged(noon, 0, FIRST, mira);
        assertThat(assigner(() -> fixtures.delete(new SeenFixture(noon, 1))).rejections())
                .extracting(Rejection::code)
                .containsExactly("FIXTURE_IN_USE");
        CrewView empty = assigner(() -> plans.unstage(new UnstageAssignment(noon, 1, FIRST)))
                .value();
        assertThat(empty.version()).isEqualTo(2);
        desk.staged(noon, 2, SECOND, mira);
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
        desk.staged(noon, 0, FIRST, mira);
        desk.commit(noon);
        desk.staged(same, 0, FIRST, mira);
        assertThat(desk.commit(same).isDone()).isFalse();
        // nobody looks at what the cancellation broke: the reader of this node stands still
        try (Connection holding = ofAnotherNode();
                Statement statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("insert into reader_position values ('assignment', '0', 0) on conflict do nothing");
            statement.execute("select 1 from reader_position where reader = 'assignment' for update");
            assertThat(assigner(() -> fixtures.cancel(new SeenFixture(noon, 1))).isDone())
                    .isTrue();
            assertThat(desk.commit(same).rejections()).isEmpty();
            holding.rollback();
        }
        assertThat(league.committed(same, FIRST)).isEqualTo(mira.value());
    }

    @Test
    void two_referees_change_places_in_one_commit() {
        desk.staged(noon, 0, FIRST, mira);
        desk.staged(noon, 1, SECOND, piet);
        desk.commit(noon);
        desk.staged(noon, 3, FIRST, piet);
        desk.staged(noon, 4, SECOND, mira);
        assertThat(desk.commit(noon).rejections()).isEmpty();
        assertThat(league.committed(noon, FIRST)).isEqualTo(piet.value());
        assertThat(league.committed(noon, SECOND)).isEqualTo(mira.value());
    }

    @Test
    void a_plan_that_breaks_a_rule_is_committed_not_even_in_part() {
        RefereeId silent = league.referee("Stumm");
        desk.staged(noon, 0, FIRST, mira);
        desk.staged(noon, 1, SECOND, silent);
        assertThat(desk.commit(noon).rejections()).extracting(Rejection::code).containsExactly("RULE_AVAILABLE");
        assertThat(league.committed(noon, FIRST)).isNull();
        assertThat(desk.commit(noon).rejections().get(0).message().de())
                .isEqualTo("SV Heim 1 – TV Gast 1, 2. Schiedsrichter: Kim Stumm hat sich nicht frei gemeldet.");
    }

    @Test
    void an_old_version_is_refused_and_says_of_what() {
        desk.staged(noon, 0, FIRST, mira);
        Outcome<CrewView> late = desk.stage(noon, 0, FIRST, piet);
        assertThat(late.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.code()).isEqualTo("CHANGED_MEANWHILE");
            assertThat(rejection.message().en()).contains("SV Heim 1 – TV Gast 1");
        });
    }

    @Test
    void unknown_fixtures_and_referees_are_said_to_be_so() {
        FixtureId nowhere = new FixtureId(new UUID(0, 1));
        RefereeId nobody = new RefereeId(new UUID(0, 2));
        assertThat(desk.stage(nowhere, 0, FIRST, mira).rejections())
                .extracting(Rejection::code)
                .containsExactly("UNKNOWN_OBJECT");
        assertThat(desk.stage(noon, 0, FIRST, nobody).rejections())
                .extracting(Rejection::code)
                .containsExactly("UNKNOWN_OBJECT");
        assertThat(desk.stage(noon, 0, null, mira).rejections())
                .extracting(Rejection::field)
                .containsExactly("role");
    }

    @Test
    void a_referee_confirms_and_declines_until_the_match_begins() {
        desk.staged(noon, 0, FIRST, mira);
        desk.commit(noon);
        CrewView confirmed = answer(noon, mira, AssignmentAnswer.CONFIRMED).value();
        assertThat(confirmed.slots().get(0).answer()).isEqualTo(AssignmentAnswer.CONFIRMED);
        assertThat(answer(noon, mira, AssignmentAnswer.DECLINED).isDone()).isTrue();
        assertThat(world.as(World.assigner(), () -> queries.needingAction(PageRequest.first(50))
                        .items()))
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

    /** Past the pool, which would lend the same one to the use cases of this thread. */
    private static Connection ofAnotherNode() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(System.getProperty("db.url"));
        source.setUser(System.getProperty("db.user"));
        source.setPassword(System.getProperty("db.password"));
        return source.getConnection();
    }

    private Outcome<CrewView> answer(FixtureId fixture, RefereeId referee, AssignmentAnswer answer) {
        return world.as(
                World.referee(referee.value()), () -> plans.answer(new AnswerAssignment(fixture, referee, answer)));
    }

    private <T> T assigner(Callable<T> work) {
        return world.as(World.assigner(), work);
    }
}
