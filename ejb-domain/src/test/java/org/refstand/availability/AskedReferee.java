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
import org.junit.jupiter.api.BeforeEach;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.Season;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Zone;
import org.refstand.league.ClubId;
import org.refstand.league.LeagueId;
import org.refstand.league.TeamId;
import org.refstand.league.VenueId;
import org.refstand.referee.RefereeId;
import org.refstand.security.Forbidden;

/** A referee who is asked about the matches of an open period. */
abstract class AskedReferee extends ContainerTest {
    static final LocalDate DAY = Season.SATURDAY;
    static final Instant DEADLINE = Instant.parse("2099-01-01T12:00:00Z");

    @Inject
    Season season;

    @Inject
    AvailabilityService service;

    @Inject
    PeriodService periods;

    @Inject
    AbsenceService absences;

    @Inject
    AvailabilityQueries queries;

    @Inject
    Jdbi jdbi;

    @Inject
    Zone zone;

    LeagueId league;
    ClubId homeClub;
    TeamId home;
    TeamId away;
    VenueId hall;
    RefereeId referee;
    PeriodView period;

    @BeforeEach
    void an_open_period() {
        league = season.league("Oberliga");
        homeClub = season.club("Home club");
        home = season.team(league, homeClub, "Home");
        away = season.team(league, "Away");
        hall = season.venue("Hall", 20);
        referee = season.referee(season.club("Referee's club"), "Rot");
        period = assignerDone(() -> periods.create(new CreatePeriod("January", DAY, DAY.plusDays(8), DEADLINE)));
    }

    void change(Instant deadline) {
        period = assignerDone(() -> periods.change(new ChangePeriod(
                period.id(), period.version(), period.name(), period.firstDay(), period.lastDay(), deadline)));
    }

    SeenPeriod seen() {
        return new SeenPeriod(period.id(), period.version());
    }

    FixtureId match(LocalDate day, LocalTime time) {
        return season.match(league, home, away, hall, day, time);
    }

    DeclareAvailability command(Answer answer, FixtureId... matches) {
        return new DeclareAvailability(referee, List.of(matches), answer);
    }

    Outcome<List<AvailabilityView>> declare(Answer answer, FixtureId... matches) {
        return own(() -> service.declare(command(answer, matches)));
    }

    Outcome<List<AvailabilityView>> span(LocalDate day) {
        return own(() -> service.declareSpan(new DeclareSpan(referee, period.id(), day, Answer.FREE)));
    }

    Outcome<List<FixtureId>> withdraw(FixtureId... matches) {
        return own(() -> service.withdraw(new WithdrawAvailability(referee, List.of(matches))));
    }

    Outcome<List<FixtureId>> withdrawSpan(LocalDate day) {
        return own(() -> service.withdrawSpan(new WithdrawSpan(referee, period.id(), day)));
    }

    <T> T own(Callable<T> work) {
        return world.as(World.referee(referee.value()), work);
    }

    <T> T assigner(Callable<T> work) {
        return world.as(World.assigner(), work);
    }

    void forbidden(RefereeId caller, Callable<?> work) {
        assertThatThrownBy(() -> world.as(World.referee(caller.value()), work)).isInstanceOf(Forbidden.class);
    }

    <T> T assignerDone(Callable<Outcome<T>> work) {
        return done(assigner(work));
    }

    static <T> T done(Outcome<T> outcome) {
        assertThat(outcome.rejections()).isEmpty();
        return outcome.value();
    }

    static List<String> codes(Outcome<?> outcome) {
        return outcome.rejections().stream().map(Rejection::code).toList();
    }

    List<String> events(String type) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select type from event where type like :type order by position")
                        .bind("type", type)
                        .mapTo(String.class)
                        .list());
    }

    List<AvailabilityView> answers(FixtureId fixture) {
        return assigner(() -> queries.answers(fixture, PageRequest.first(50))).items();
    }
}
