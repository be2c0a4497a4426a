package org.refstand.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.Season;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Race;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Uuid7;
import org.refstand.kernel.Zone;
import org.refstand.league.LeagueId;
import org.refstand.referee.RefereeId;
import org.refstand.security.Forbidden;

/** Periods are opened, locked, opened again, published; a day belongs to one of them only. */
class PeriodServiceIT extends ContainerTest {
    private static final LocalDate DAY = Season.SATURDAY;
    private static final Instant DEADLINE = Instant.parse("2099-01-01T12:00:00Z");

    @Inject
    private PeriodService periods;

    @Inject
    private AvailabilityQueries queries;

    @Inject
    private Season season;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Zone zone;

    @Test
    void a_period_goes_from_open_to_locked_to_published_and_back() {
        PeriodView period = done(create("January", DAY, DAY.plusDays(1)));
        assertThat(period.acceptsAnswers()).isTrue();
        assertThat(codes(assigner(() -> periods.publish(seen(period))))).containsExactly("PERIOD_WRONG_STATUS");
        PeriodView locked = done(assigner(() -> periods.lock(seen(period))));
        assertThat(locked.status()).isEqualTo(PeriodStatus.LOCKED);
        assertThat(locked.acceptsAnswers()).isFalse();
        assertThat(locked.version()).isEqualTo(2);
        PeriodView published = done(assigner(() -> periods.publish(seen(locked))));
        PeriodView open = done(assigner(() -> periods.unlock(seen(published))));
        assertThat(open)
                .isEqualTo(new PeriodView(
                        period.id(), 4, "January", DAY, DAY.plusDays(1), DEADLINE, PeriodStatus.OPEN, true));
        assertThat(assigner(() -> queries.period(period.id()))).contains(open);
    }

    @Test
    void who_locks_an_old_version_is_told_and_nothing_is_locked() {
        PeriodView period = done(create("January", DAY, DAY));
        done(assigner(() ->
                periods.change(new ChangePeriod(period.id(), 1, "Later", DAY.plusDays(1), DAY.plusDays(1), DEADLINE))));
        assertThat(codes(assigner(() -> periods.lock(seen(period))))).containsExactly("CHANGED_MEANWHILE");
    }

    @Test
    void a_day_is_planned_in_one_period_only() {
        PeriodView january = done(create("January", DAY, DAY.plusDays(7)));
        Outcome<PeriodView> overlapping = create("Again", DAY.plusDays(7), DAY.plusDays(9));
        assertThat(codes(overlapping)).containsExactly("PERIOD_OVERLAPS");
        assertThat(overlapping.rejections().get(0).message().en())
                .startsWith("These days overlap with the period January (Sat 10 Jan 2099 to Sat 17 Jan 2099).");
        PeriodView february = done(create("February", DAY.plusDays(8), DAY.plusDays(9)));
        assertThat(codes(assigner(() -> periods.change(
                        new ChangePeriod(february.id(), 1, "February", DAY.plusDays(5), DAY.plusDays(9), DEADLINE)))))
                .containsExactly("PERIOD_OVERLAPS");
        done(assigner(() -> periods.change(
                new ChangePeriod(january.id(), 1, "January", DAY.plusDays(1), DAY.plusDays(7), DEADLINE))));
    }

    @Test
    void of_two_periods_for_one_day_created_at_the_same_moment_one_is_there() {
        race.repeat(50, round -> {
            LocalDate day = DAY.plusDays(10L * round);
            Race.Result<Outcome<PeriodView>> result = race.between(
                    () -> create("A" + round, day, day.plusDays(4)),
                    () -> create("B" + round, day.plusDays(4), day.plusDays(8)));
            assertThat(result.winners(Outcome::isDone)).hasSize(1);
            assertThat(result.finishes().stream().flatMap(finish -> codes(finish.value()).stream()))
                    .containsExactly("PERIOD_OVERLAPS");
        });
    }

    @Test
    void what_is_missing_or_the_wrong_way_round_is_named() {
        assertThat(codes(assigner(() -> periods.create(new CreatePeriod(" ", null, null, null)))))
                .containsOnly("FIELD_REQUIRED")
                .hasSize(4);
        assertThat(codes(create("January", DAY, DAY.minusDays(1)))).containsExactly("PERIOD_DAYS_REVERSED");
        assertThat(codes(create("Ever", DAY, LocalDate.MAX))).containsExactly("FIELD_OUT_OF_RANGE");
    }

    @Test
    void a_period_with_answers_keeps_them_when_its_days_change_and_is_not_deleted() {
        PeriodView period = done(create("January", DAY, DAY));
        LeagueId league = season.league("Oberliga");
        FixtureId match = season.match(
                league,
                season.team(league, "A"),
                season.team(league, "B"),
                season.venue("Hall", 1),
                DAY,
                LocalTime.NOON);
        RefereeId referee = season.referee(season.club("R"), "Rot");
        jdbi.useHandle(handle -> handle.execute(
                "insert into availability values (?, ?, 'FREE', now(), now())", referee.value(), match.value()));
        assertThat(codes(assigner(() -> periods.delete(seen(period))))).containsExactly("PERIOD_HAS_ANSWERS");
        PeriodView later = done(assigner(() -> periods.change(
                new ChangePeriod(period.id(), 1, "January", DAY.plusDays(1), DAY.plusDays(2), DEADLINE))));
        assertThat(answers(match)).hasSize(1);
        assertThat(assigner(() -> periods.delete(seen(later))).isDone()).isTrue();
    }

    @Test
    void a_period_with_a_staged_or_committed_crew_is_not_deleted() {
        PeriodView period = done(create("January", DAY, DAY));
        LeagueId league = season.league("Oberliga");
        FixtureId match = season.match(
                league,
                season.team(league, "A"),
                season.team(league, "B"),
                season.venue("Hall", 1),
                DAY,
                LocalTime.NOON);
        RefereeId referee = season.referee(season.club("R"), "Rot");
        jdbi.useHandle(handle -> {
            handle.execute("insert into crew (fixture_id, version) values (?, 1)", match.value());
            handle.execute(
                    """
                    insert into crew_slot (fixture_id, role, staged, staged_referee_id, staged_at)
                    values (?, 'FIRST', true, ?, now())""",
                    match.value(),
                    referee.value());
        });
        Outcome<PeriodId> staged = assigner(() -> periods.delete(seen(period)));
        assertThat(codes(staged)).containsExactly("PERIOD_HAS_CREWS");
        assertThat(staged.rejections().get(0).message().en())
                .isEqualTo("The period January cannot be deleted: one match in it has a crew, staged or committed."
                        + " Take the plan back first.");
        jdbi.useHandle(handle -> handle.execute(
                """
                update crew_slot set staged = false, staged_referee_id = null, staged_at = null, staged_by = null,
                                     referee_id = ?, committed_at = now()""",
                referee.value()));
        assertThat(codes(assigner(() -> periods.delete(seen(period))))).containsExactly("PERIOD_HAS_CREWS");
        // a role that nobody has any more is no plan
        jdbi.useHandle(handle -> handle.execute("update crew_slot set referee_id = null"));
        assertThat(assigner(() -> periods.delete(seen(period))).isDone()).isTrue();
    }

    @Test
    void answers_are_not_taken_for_longer_than_the_period_lasts() {
        Instant end = DAY.plusDays(1).atStartOfDay(zone.id()).toInstant();
        assertThat(codes(assigner(() -> periods.create(new CreatePeriod("January", DAY, DAY, end.plusSeconds(60))))))
                .containsExactly("PERIOD_DEADLINE_LATE");
        PeriodView period = done(assigner(() -> periods.create(new CreatePeriod("January", DAY, DAY, end))));
        assertThat(codes(assigner(() -> periods.change(
                        new ChangePeriod(period.id(), 1, "January", DAY.minusDays(1), DAY.minusDays(1), end)))))
                .containsExactly("PERIOD_DEADLINE_LATE");
    }

    @Test
    void periods_are_listed_the_latest_first_page_by_page() {
        for (int i = 0; i < 5; i++) {
            done(create("Period " + i, DAY.plusDays(i), DAY.plusDays(i)));
        }
        var first = assigner(() -> queries.periods(new PageRequest(2, null)));
        assertThat(first.items()).extracting(PeriodView::name).containsExactly("Period 4", "Period 3");
        assertThat(first.totalCount()).isEqualTo(5);
        var second = assigner(
                () -> queries.periods(new PageRequest(2, first.cursors().get(1))));
        assertThat(second.items()).extracting(PeriodView::name).containsExactly("Period 2", "Period 1");
    }

    @Test
    void referees_do_not_keep_periods() {
        assertThatThrownBy(() -> world.as(
                        World.referee(Uuid7.next()),
                        () -> periods.create(new CreatePeriod("January", DAY, DAY, DEADLINE))))
                .isInstanceOf(Forbidden.class);
    }

    private Outcome<PeriodView> create(String name, LocalDate first, LocalDate last) {
        return assigner(() -> periods.create(new CreatePeriod(name, first, last, DEADLINE)));
    }

    private static SeenPeriod seen(PeriodView period) {
        return new SeenPeriod(period.id(), period.version());
    }

    private <T> T assigner(Callable<T> work) {
        return world.as(World.assigner(), work);
    }

    private static PeriodView done(Outcome<PeriodView> outcome) {
        assertThat(outcome.rejections()).isEmpty();
        return outcome.value();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.rejections().stream().map(Rejection::code).toList();
    }

    private List<AvailabilityView> answers(FixtureId fixture) {
        return assigner(() -> queries.answers(fixture, PageRequest.first(50))).items();
    }
}
