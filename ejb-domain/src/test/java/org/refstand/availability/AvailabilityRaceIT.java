package org.refstand.availability;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.Season;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Race;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.league.LeagueId;
import org.refstand.league.TeamId;
import org.refstand.league.VenueId;
import org.refstand.referee.RefereeId;

/** What happens at the same moment as an answer happens before or after it. */
class AvailabilityRaceIT extends ContainerTest {
    private static final LocalDate DAY = Season.SATURDAY;
    private static final Instant DEADLINE = Instant.parse("2099-01-01T12:00:00Z");

    @Inject
    private Season season;

    @Inject
    private AvailabilityService service;

    @Inject
    private PeriodService periods;

    @Inject
    private AbsenceService absences;

    @Inject
    private Jdbi jdbi;

    private LeagueId league;
    private TeamId home;
    private TeamId away;
    private VenueId hall;
    private RefereeId referee;

    @BeforeEach
    void an_open_period() {
        league = season.league("Oberliga");
        home = season.team(league, "Home");
        away = season.team(league, "Away");
        hall = season.venue("Hall", 20);
        referee = season.referee(season.club("Referee's club"), "Rot");
        period("January", DAY, DAY.plusDays(8));
    }

    @Test
    void locking_and_answering_at_the_same_moment_have_exactly_one_order() {
        Set<Boolean> orders = new HashSet<>();
        race.repeat(200, round -> {
            LocalDate day = DAY.plusDays(100 + round);
            PeriodView racing = period("Round " + round, day, day);
            FixtureId match = match(day, LocalTime.NOON);
            Race.Result<Outcome<?>> result = race.between(
                    () -> lockThenCount(new SeenPeriod(racing.id(), racing.version()), match),
                    () -> declare(Answer.FREE, match));
            Outcome<?> lock = result.finishes().get(0).value();
            Outcome<?> declared = result.finishes().get(1).value();
            assertThat(result.winners(outcome -> true)).hasSize(2);
            assertThat(lock.rejections()).isEmpty();
            // what the assigner sees once the lock has returned is what stays
            assertThat(answers(match)).isEqualTo(lock.value());
            assertThat(declared.isDone()).isEqualTo(answers(match) == 1);
            if (!declared.isDone()) {
                assertThat(codes(declared)).containsExactly("AVAILABILITY_PERIOD_LOCKED");
            }
            orders.add(declared.isDone());
        });
        assertThat(orders).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void the_same_answer_twice_at_the_same_moment_is_one_answer() {
        race.repeat(30, round -> {
            FixtureId match = match(DAY, LocalTime.NOON);
            Race.Result<Outcome<?>> result =
                    race.between(() -> declare(Answer.FREE, match), () -> declare(Answer.FREE, match));
            assertThat(result.winners(Outcome::isDone)).hasSize(2);
            assertThat(answers(match)).isEqualTo(1);
        });
    }

    @Test
    void an_absence_and_an_answer_at_the_same_moment_see_each_other() {
        race.repeat(50, round -> {
            LocalDate day = DAY.plusDays(round % 9);
            FixtureId match = match(day, LocalTime.NOON);
            Race.Result<Outcome<?>> result = race.between(
                    () -> own(() -> absences.declare(new DeclareAbsence(referee, day, day, null, null, null, ""))),
                    () -> declare(Answer.FREE, match));
            assertThat(result.finishes().get(0).value().isDone()).isTrue();
            Outcome<?> answer = result.finishes().get(1).value();
            // no answer is written after the absence it did not see
            assertThat(lastEvent()).isEqualTo("AbsenceDeclared");
            assertThat(codes(answer)).isIn(List.of(), List.of("AVAILABILITY_ABSENT"));
            jdbi.useHandle(handle -> handle.execute("delete from absence"));
        });
    }

    private Outcome<Integer> lockThenCount(SeenPeriod seen, FixtureId match) {
        return assigner(() -> periods.lock(seen)).map(locked -> answers(match));
    }

    private int answers(FixtureId match) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from availability where fixture_id = :id")
                .bind("id", match)
                .mapTo(Integer.class)
                .one());
    }

    private String lastEvent() {
        return jdbi.withHandle(handle -> handle.createQuery("select type from event order by position desc limit 1")
                .mapTo(String.class)
                .one());
    }

    private PeriodView period(String name, LocalDate first, LocalDate last) {
        Outcome<PeriodView> created = assigner(() -> periods.create(new CreatePeriod(name, first, last, DEADLINE)));
        assertThat(created.rejections()).isEmpty();
        return created.value();
    }

    private FixtureId match(LocalDate day, LocalTime time) {
        return season.match(league, home, away, hall, day, time);
    }

    private Outcome<List<AvailabilityView>> declare(Answer answer, FixtureId match) {
        return own(() -> service.declare(new DeclareAvailability(referee, List.of(match), answer)));
    }

    private <T> T own(Callable<T> work) {
        return world.as(World.referee(referee.value()), work);
    }

    private <T> T assigner(Callable<T> work) {
        return world.as(World.assigner(), work);
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.rejections().stream().map(Rejection::code).toList();
    }
}
