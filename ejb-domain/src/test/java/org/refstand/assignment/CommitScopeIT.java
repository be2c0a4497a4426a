package org.refstand.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refstand.league.CrewRole.FIRST;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.fixture.FixtureId;
import org.refstand.harness.ContainerTest;
import org.refstand.kernel.Rejection;
import org.refstand.league.LeagueId;
import org.refstand.referee.RefereeId;

/** A commit takes what was chosen and shown, and nothing else. */
class CommitScopeIT extends ContainerTest {
    @Inject
    private SmallLeague league;

    @Inject
    private PlanDesk desk;

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
    void a_commit_of_a_day_leaves_the_other_days_staged() {
        FixtureId sunday = league.matchOnSunday(12, 0);
        league.free(mira, sunday);
        desk.staged(noon, 0, FIRST, mira);
        desk.staged(sunday, 0, FIRST, mira);
        CommittedPlan done = desk.commit(new PlanScope(league.period(), null, league.saturday(), null))
                .value();
        assertThat(done.changes()).extracting(change -> change.fixture().id()).containsExactly(noon);
        assertThat(league.committed(noon, FIRST)).isEqualTo(mira.value());
        assertThat(league.committed(sunday, FIRST)).isNull();
        assertThat(desk.slot(sunday).staged()).isTrue();
        assertThat(desk.slot(noon).staged()).isFalse();
    }

    @Test
    void a_commit_of_a_league_leaves_the_other_leagues_staged() {
        LeagueId other = league.another("Bezirksliga");
        FixtureId evening = league.match(18, 0);
        league.free(piet, evening);
        desk.staged(noon, 0, FIRST, mira);
        desk.staged(evening, 0, FIRST, piet);
        CommittedPlan done = desk.commit(new PlanScope(league.period(), other, null, List.of()))
                .value();
        assertThat(done.changes()).extracting(change -> change.fixture().id()).containsExactly(evening);
        assertThat(league.committed(evening, FIRST)).isEqualTo(piet.value());
        assertThat(league.committed(noon, FIRST)).isNull();
        assertThat(desk.slot(noon).staged()).isTrue();
    }

    @Test
    void a_part_of_the_plan_may_be_committed_alone() {
        FixtureId evening = league.match(18, 0);
        league.free(mira, evening);
        desk.staged(noon, 0, FIRST, mira);
        desk.staged(evening, 0, FIRST, mira);
        assertThat(desk.commit(evening).isDone()).isTrue();
        assertThat(league.committed(noon, FIRST)).isNull();
        assertThat(league.committed(evening, FIRST)).isEqualTo(mira.value());
    }

    @Test
    void what_was_staged_after_the_plan_was_shown_is_not_committed_along() {
        FixtureId evening = league.match(18, 0);
        league.free(piet, evening);
        PlanScope period = new PlanScope(league.period(), null, null, null);
        desk.staged(noon, 0, FIRST, mira);
        String shown = desk.shown(period);
        desk.staged(evening, 0, FIRST, piet);
        CommitPlan asShown = new CommitPlan(period, shown, false, null);
        assertThat(desk.commit(asShown).rejections())
                .extracting(Rejection::code)
                .containsExactly("PLAN_OUTDATED");
        assertThat(league.committed(noon, FIRST)).isNull();
        CommitPlan seenAgain = new CommitPlan(period, desk.shown(period), false, null);
        assertThat(desk.commit(seenAgain).value().changes()).hasSize(2);
    }

    @Test
    void everything_there_is_cannot_be_committed_by_leaving_the_scope_empty() {
        desk.staged(noon, 0, FIRST, mira);
        PlanScope everything = new PlanScope(null, null, league.saturday(), List.of());
        CommitPlan unbounded = new CommitPlan(everything, desk.shown(everything), true, null);
        assertThat(desk.commit(unbounded).rejections())
                .extracting(Rejection::code)
                .containsExactly("SCOPE_UNBOUNDED");
        assertThat(desk.commit(new CommitPlan(null, null, true, null)).rejections())
                .extracting(Rejection::field)
                .containsExactly("scope");
        assertThat(league.committed(noon, FIRST)).isNull();
    }
}
