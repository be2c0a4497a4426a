package org.refstand.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.refstand.league.CrewRole.FIRST;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.fixture.FixtureId;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.referee.RefereeId;
import org.refstand.security.Caller;

/** Why somebody is staged or committed, as assigners said it. */
class ReasonsIT extends ContainerTest {
    private static final String ILL = "Mira has the flu";

    @Inject
    private PlanDesk desk;

    @Inject
    private SmallLeague league;

    @Inject
    private PlanService plans;

    @Inject
    private AssignmentQueries queries;

    @Inject
    private Jdbi jdbi;

    private FixtureId noon;
    private RefereeId mira;
    private RefereeId piet;

    @BeforeEach
    void a_match_is_miras() {
        league.found();
        noon = league.match(12, 0);
        mira = league.referee("Lind");
        piet = league.referee("Harms");
        league.free(mira, noon);
        league.free(piet, noon);
        desk.commit(noon, FIRST, mira);
    }

    @Test
    void a_reason_goes_with_the_staged_change_into_the_commit_and_stays_until_the_next_one() {
        stage(piet, "  " + ILL + "\n");
        assertThat(slot().stagedReason()).isEqualTo(ILL);
        assertThat(plan().changes()).extracting(PlanChange::reason).containsExactly(ILL);

        commit("nothing else to be done");
        assertThat(slot().stagedReason()).isNull();
        assertThat(slot().reason()).isEqualTo(ILL);

        stage(mira, null);
        assertThat(slot().stagedReason()).isNull();
        assertThat(slot().reason()).isEqualTo(ILL);
        commit(null);
        assertThat(slot().reason()).isNull();
    }

    @Test
    void the_reason_of_a_whole_commit_stands_where_a_role_has_none() {
        stage(piet, " ");
        commit("The season ends");
        assertThat(slot().reason()).isEqualTo("The season ends");
    }

    @Test
    void what_is_staged_already_may_be_explained_later_but_not_by_saying_nothing() {
        stage(piet, null);
        stage(piet, ILL);
        assertThat(slot().stagedReason()).isEqualTo(ILL);
        long version = crew(World.assigner()).version();
        stage(piet, null);
        assertThat(slot().stagedReason()).isEqualTo(ILL);
        assertThat(crew(World.assigner()).version()).isEqualTo(version);
    }

    @Test
    void reasons_are_for_assigners_only() {
        stage(piet, ILL);
        commit(null);
        stage(mira, "She is well again");
        for (Caller other : List.of(World.administrator(), World.referee(piet.value()))) {
            SlotView slot = crew(other).slots().get(0);
            assertThat(slot.referee().id()).as(other.name()).isEqualTo(piet);
            assertThat(slot.reason()).as(other.name()).isNull();
            assertThat(slot.stagedReason()).as(other.name()).isNull();
        }
    }

    @Test
    void a_reason_is_at_most_two_hundred_characters_long() {
        String tooLong = "x".repeat(201);
        assertThat(world.as(
                                World.assigner(),
                                () -> plans.stage(new StageAssignment(
                                        noon, crew(World.assigner()).version(), FIRST, piet, tooLong)))
                        .rejections())
                .extracting(Rejection::code, Rejection::field)
                .containsExactly(tuple("FIELD_TOO_LONG", "reason"));
        assertThat(world.as(World.assigner(), () -> plans.commit(new CommitPlan(scope(), null, true, tooLong)))
                        .rejections())
                .extracting(Rejection::code)
                .containsExactly("FIELD_TOO_LONG");
    }

    @Test
    void a_reason_is_kept_beside_the_log_under_everybody_it_may_be_about() {
        stage(null, ILL);
        String staged = "select %s from event e join event_personal p on p.event_id = e.event_id"
                + " where e.type = 'AssignmentStaged' order by e.position desc limit 1";
        assertThat(one(staged.formatted("p.data ->> 'reason'"))).isEqualTo(ILL);
        assertThat(one(staged.formatted("e.payload ->> 'reason'"))).isNull();
        assertThat(one(staged.formatted("p.persons::text"))).isEqualTo("{" + mira.value() + "}");
    }

    @Test
    void what_is_erased_beside_the_log_is_gone_from_the_crew_too() {
        stage(piet, ILL);
        forget(mira);
        assertThat(slot().stagedReason()).isNull();

        RefereeId kim = league.referee("Frei");
        league.free(kim, noon);
        stage(piet, "ill");
        stage(kim, "ill");
        commit("The season ends");
        assertThat(slot().reason()).isEqualTo("ill");
        forget(piet);
        assertThat(slot().reason()).as("said of Kim too").isEqualTo("ill");
        forget(kim);
        assertThat(slot().reason()).isNull();
    }

    private void forget(RefereeId person) {
        jdbi.useHandle(
                handle -> handle.execute("delete from event_personal where persons @> array[?::uuid]", person.value()));
    }

    private String one(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).one());
    }

    private void stage(RefereeId referee, String reason) {
        // a reader may look at the crew meanwhile, and raise its version
        statements.awaitReaders();
        done(() -> plans.stage(new StageAssignment(noon, crew(World.assigner()).version(), FIRST, referee, reason)));
    }

    private void commit(String reason) {
        done(() -> plans.commit(new CommitPlan(scope(), plan().fingerprint(), true, reason)));
    }

    private void done(Callable<Outcome<?>> command) {
        Outcome<?> outcome = world.as(World.assigner(), command);
        assertThat(outcome.rejections()).isEmpty();
    }

    private Plan plan() {
        return world.as(World.assigner(), () -> queries.plan(scope()));
    }

    private PlanScope scope() {
        return new PlanScope(null, null, null, List.of(noon));
    }

    private SlotView slot() {
        return crew(World.assigner()).slots().get(0);
    }

    private CrewView crew(Caller caller) {
        return world.as(caller, () -> queries.crews(List.of(noon))).get(0);
    }
}
