package org.refstand.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refstand.history.HistoryDesk.SATURDAY;
import static org.refstand.league.CrewRole.FIRST;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.assignment.PastMatch;
import org.refstand.assignment.PastPlan;
import org.refstand.assignment.PlanHistory;
import org.refstand.assignment.SlotView;
import org.refstand.availability.PeriodId;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureService;
import org.refstand.fixture.FixtureView;
import org.refstand.fixture.SeenFixture;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.World;
import org.refstand.referee.RefereeId;

/** "Show the plan as it was on Friday": all matches of a period then, wherever they are now. */
class PlanHistoryIT extends ContainerTest {
    @Inject
    private HistoryDesk desk;

    @Inject
    private PlanHistory plans;

    @Inject
    private FixtureService fixtures;

    @Inject
    private Clock clock;

    private PeriodId period;
    private RefereeId rita;
    private RefereeId otto;

    @BeforeEach
    void a_period_and_two_referees() {
        desk.found();
        period = desk.period(SATURDAY, SATURDAY.plusDays(6));
        rita = desk.referee("Reif");
        otto = desk.referee("Obst");
    }

    @Test
    void the_plan_as_it_was_has_the_crews_times_and_matches_of_then() {
        FixtureId stays = desk.match(SATURDAY);
        FixtureId leaves = desk.match(SATURDAY.plusDays(1));
        FixtureId goes = desk.match(SATURDAY.plusDays(2));
        desk.stage(stays, FIRST, rita, "first choice");
        desk.commit(null, stays);
        desk.stage(leaves, FIRST, otto, null);
        Instant friday = clock.instant();

        desk.stage(stays, FIRST, otto, null);
        desk.commit(null, stays);
        desk.reschedule(leaves, SATURDAY.plusDays(40), LocalTime.NOON);
        desk.reschedule(leaves, SATURDAY.plusDays(41), LocalTime.NOON);
        desk.done(() -> fixtures.delete(new SeenFixture(goes, 1)));
        FixtureId comes = desk.match(SATURDAY.plusDays(3));

        PastPlan plan = plan(friday);
        assertThat(plan.matches()).extracting(past -> past.fixture().id()).containsExactly(stays, leaves, goes);
        PastMatch stayed = plan.matches().get(0);
        assertThat(slot(stayed).referee().name()).isEqualTo("Kim Reif");
        assertThat(slot(stayed).reason()).isEqualTo("first choice");
        assertThat(stayed.crewNow().slots().get(0).referee().name()).isEqualTo("Kim Obst");
        PastMatch left = plan.matches().get(1);
        assertThat(slot(left).stagedReferee().name()).isEqualTo("Kim Obst");
        assertThat(left.fixture().date()).isEqualTo(SATURDAY.plusDays(1));
        assertThat(left.fixtureNow().date()).isEqualTo(SATURDAY.plusDays(41));
        assertThat(plan.matches().get(2).fixtureNow()).isNull();
        assertThat(plan.added()).extracting(FixtureView::id).containsExactly(comes);

        assertThat(plan(clock.instant()).matches())
                .extracting(past -> past.fixture().id())
                .containsExactly(stays, comes);
        assertThat(plan(clock.instant()).matches()).allSatisfy(match -> {
            assertThat(match.fixture()).isEqualTo(match.fixtureNow());
            assertThat(match.crew()).isEqualTo(match.crewNow());
        });
    }

    @Test
    void before_there_was_a_period_there_was_no_plan() {
        assertThat(world.as(World.assigner(), () -> plans.plan(period, Instant.parse("2020-01-01T00:00:00Z"))))
                .isEmpty();
        assertThat(world.as(World.assigner(), () -> plans.plan(new PeriodId(rita.value()), clock.instant())))
                .isEmpty();
    }

    @Test
    void the_number_of_statements_does_not_depend_on_the_matches() {
        List<FixtureId> matches = new ArrayList<>(List.of(desk.match(SATURDAY)));
        desk.stage(matches.get(0), FIRST, rita, null);
        plan(clock.instant());
        long one = statements.during(() -> plan(clock.instant())).count();
        IntStream.range(1, 6).forEach(day -> matches.add(desk.match(SATURDAY.plusDays(day))));
        desk.stage(matches.get(3), FIRST, otto, null);
        assertThat(statements.during(() -> plan(clock.instant())).count()).isEqualTo(one);
        assertThat(plan(clock.instant()).matches()).hasSize(6);
    }

    private PastPlan plan(Instant at) {
        return world.as(World.assigner(), () -> plans.plan(period, at)).orElseThrow();
    }

    private static SlotView slot(PastMatch match) {
        return match.crew().slots().get(0);
    }
}
