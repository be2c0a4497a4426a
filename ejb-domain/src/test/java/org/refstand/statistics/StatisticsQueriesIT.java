package org.refstand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.refstand.statistics.SeasonBooks.SEASON;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.assignment.Workload;
import org.refstand.assignment.WorkloadQueries;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.Season;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.World;
import org.refstand.referee.RefereeId;
import org.refstand.security.Caller;
import org.refstand.security.Forbidden;

/** Who whistles how much, how far they travel, what is open, and who may know. */
class StatisticsQueriesIT extends ContainerTest {
    @Inject
    private StatisticsQueries queries;

    @Inject
    private WorkloadQueries workloads;

    @Inject
    private SeasonBooks books;

    @Inject
    private Season season;

    private RefereeId rita;
    private RefereeId otto;

    @BeforeEach
    void one_referee_with_a_wish_and_one_without() {
        books.open();
        rita = books.referee("Reif", 3);
        otto = books.referee("Obst", null);
    }

    @Test
    void matches_are_done_or_planned_and_each_day_has_one_way() {
        books.committed(rita, -7);
        books.committedInTheSouth(rita, -7);
        books.committed(rita, 7);
        assertThat(of(rita))
                .isEqualTo(new RefereeStatistics(rita, "Rosa Reif", 2, 1, 3, null, null, 111 + 222 + 111 + 222));
        assertThat(of(otto)).isEqualTo(new RefereeStatistics(otto, "Rosa Obst", 0, 0, null, null, null, 0));
    }

    @Test
    void what_was_called_off_or_declined_counts_nowhere_and_what_was_played_today_is_done() {
        books.status(books.committed(rita, -7), "CANCELLED");
        books.status(books.committed(rita, 7), "POSTPONED");
        books.declined(books.committed(rita, 8));
        books.status(books.committed(rita, 0), "PLAYED");
        assertThat(of(rita)).isEqualTo(new RefereeStatistics(rita, "Rosa Reif", 1, 0, 3, null, null, 222));
    }

    @Test
    void what_is_staged_counts_for_assigners_and_not_for_the_referee() {
        FixtureId match = books.committed(rita, 7);
        books.staged(match, otto);
        books.staged(books.committed(rita, -7), otto);
        assertThat(of(rita).planned()).isZero();
        assertThat(of(rita).done()).isEqualTo(1);
        assertThat(of(otto).planned()).isEqualTo(1);
        Fairness ritas = fairness(rita);
        assertThat(ritas.planned()).isEqualTo(1);
        assertThat(ritas.shares()).containsExactly(new Share(0, 1), new Share(2, 1));
    }

    @Test
    void who_is_furthest_from_the_wish_comes_first_and_who_said_none_last() {
        RefereeId olga = books.referee("Ohm", 1);
        books.committed(rita, -7);
        books.committed(olga, -7);
        books.committed(otto, -7);
        assertThat(asked().referees()).extracting(RefereeStatistics::refereeId).containsExactly(rita, olga, otto);
    }

    @Test
    void how_the_club_stands_is_told_where_it_owes_anything() {
        books.owes(rita, 4);
        books.committed(rita, -7);
        assertThat(of(rita).clubOwed()).isEqualTo(4);
        assertThat(of(rita).clubDifference()).isEqualTo(-3);
        assertThat(of(otto).clubOwed()).isNull();
        assertThat(of(otto).clubDifference()).isNull();
    }

    @Test
    void who_is_active_no_more_is_listed_for_what_they_did_only() {
        season.set("referee", "active", otto.value(), false);
        season.set("referee", "active", rita.value(), false);
        books.committed(rita, -7);
        assertThat(asked().referees()).extracting(RefereeStatistics::refereeId).containsExactly(rita);
        assertThat(fairness(rita).shares()).containsExactly(new Share(1, 1));
    }

    @Test
    void open_roles_are_counted_by_week_for_matches_to_come() {
        books.match(-7);
        books.match(14);
        books.staged(books.committed(rita, 14), null);
        books.committed(rita, 14);
        books.declined(books.committed(rita, 21));
        assertThat(asked().weeks())
                .containsExactly(new OpenWeek(monday(14), 6, 2, 3), new OpenWeek(monday(21), 2, 1, 1));
        books.teamProvidesTheCrew(books.match(28));
        FixtureId begun = books.committed(rita, 28);
        books.teamProvidesTheCrew(begun);
        books.declined(begun);
        assertThat(asked().weeks()).contains(new OpenWeek(monday(28), 2, 1, 1)).hasSize(3);
        books.clubsFindTheCrews();
        assertThat(asked().weeks()).isEmpty();
    }

    @Test
    void the_season_that_is_not_said_is_the_nearest_and_without_a_league_there_is_none() {
        books.committed(rita, -7);
        assertThat(assigner(() -> queries.statistics(" ")).orElseThrow().season())
                .isEqualTo(SEASON);
        assertThat(assigner(() -> queries.statistics("1999/00")).orElseThrow().weeks())
                .isEmpty();
        world.clear();
        assertThat(assigner(() -> queries.statistics(null))).isEmpty();
    }

    @Test
    void a_referee_learns_the_own_numbers_and_of_others_only_how_many_have_how_many() {
        books.committed(rita, -7);
        books.committed(rita, 7);
        books.committed(otto, 7);
        books.referee("Ohm", null);
        assertThat(fairness(rita).shares()).containsExactly(new Share(0, 1), new Share(1, 1), new Share(2, 1));
        Fairness ottos = fairness(otto);
        assertThat(ottos.done() + ottos.planned()).isEqualTo(1);
        assertThat(ottos.km()).isEqualTo(222);
        assertThat(ottos.wanted()).isNull();
    }

    @Test
    void nobody_reads_what_is_not_for_them() {
        Caller ritasPhone = World.referee(rita.value());
        refused(ritasPhone, () -> queries.statistics(SEASON));
        refused(ritasPhone, () -> workloads.ofSeason(SEASON));
        refused(ritasPhone, () -> workloads.of(otto, SEASON));
        refused(ritasPhone, () -> workloads.of(new RefereeId(UUID.randomUUID()), SEASON));
        refused(World.assigner(), () -> queries.fairness(SEASON));
        refused(World.administrator(), () -> queries.statistics(SEASON));
        assertThat(world.as(ritasPhone, () -> workloads.of(rita, SEASON))).isEqualTo(Workload.NONE);
    }

    private void refused(Caller who, Callable<?> work) {
        assertThatThrownBy(() -> world.as(who, work)).isInstanceOf(Forbidden.class);
    }

    private LocalDate monday(int days) {
        return books.today().plusDays(days).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private RefereeStatistics of(RefereeId referee) {
        return asked().referees().stream()
                .filter(one -> one.refereeId().equals(referee))
                .findFirst()
                .orElseThrow();
    }

    private SeasonStatistics asked() {
        return assigner(() -> queries.statistics(SEASON)).orElseThrow();
    }

    private Fairness fairness(RefereeId referee) {
        return world.as(World.referee(referee.value()), () -> queries.fairness(SEASON))
                .orElseThrow();
    }

    private <T> T assigner(Callable<T> work) {
        return world.as(World.assigner(), work);
    }
}
