package org.refstand.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.Season;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Statements;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Uuid7;
import org.refstand.kernel.Zone;
import org.refstand.league.ClubId;
import org.refstand.league.LeagueId;
import org.refstand.league.TeamId;
import org.refstand.league.VenueId;
import org.refstand.referee.RefereeId;
import org.refstand.security.Forbidden;

/** Referees answer while a period is open, and not a moment longer. */
class AvailabilityServiceIT extends ContainerTest {
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
    private AvailabilityQueries queries;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Zone zone;

    private LeagueId league;
    private ClubId homeClub;
    private TeamId home;
    private TeamId away;
    private VenueId hall;
    private RefereeId referee;
    private PeriodView period;

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

    @Test
    void an_answer_is_kept_with_when_it_was_given_and_last_confirmed() {
        FixtureId match = match(DAY, LocalTime.NOON);
        AvailabilityView first = done(declare(Answer.FREE, match)).get(0);
        assertThat(first.declaredAt()).isEqualTo(first.confirmedAt());
        AvailabilityView again = done(declare(Answer.FREE, match)).get(0);
        assertThat(again.declaredAt()).isEqualTo(first.declaredAt());
        assertThat(again.confirmedAt()).isAfter(first.confirmedAt());
        AvailabilityView changed = done(declare(Answer.NOT_FREE, match)).get(0);
        assertThat(changed.declaredAt()).isEqualTo(changed.confirmedAt());
        assertThat(answers(match)).containsExactly(changed);
        assertThat(events("Availability%"))
                .containsExactly("AvailabilityDeclared", "AvailabilityDeclared", "AvailabilityDeclared");
    }

    @Test
    void answers_are_taken_back_and_taking_back_nothing_is_no_error() {
        FixtureId match = match(DAY, LocalTime.NOON);
        done(declare(Answer.FREE, match));
        assertThat(done(withdraw(match))).containsExactly(match);
        assertThat(done(withdraw(match))).isEmpty();
        assertThat(answers(match)).isEmpty();
        assertThat(events("Availability%")).containsExactly("AvailabilityDeclared", "AvailabilityWithdrawn");
    }

    @Test
    void only_scheduled_matches_of_an_open_period_are_answered_all_or_none() {
        FixtureId match = match(DAY, LocalTime.NOON);
        FixtureId cancelled = match(DAY, LocalTime.NOON);
        season.set("fixture", "status", cancelled.value(), "CANCELLED");
        FixtureId outside = match(DAY.plusDays(30), LocalTime.NOON);
        FixtureId nowhere = new FixtureId(Uuid7.next());
        Outcome<List<AvailabilityView>> outcome = declare(Answer.FREE, match, cancelled, outside, nowhere);
        assertThat(codes(outcome))
                .containsExactlyInAnyOrder("AVAILABILITY_NOT_SCHEDULED", "AVAILABILITY_NO_PERIOD", "UNKNOWN_OBJECT");
        assertThat(answers(match)).isEmpty();
    }

    @Test
    void after_the_deadline_nobody_answers_not_even_the_assigner_until_it_is_extended() {
        FixtureId match = match(DAY, LocalTime.NOON);
        done(declare(Answer.FREE, match));
        change(DEADLINE.minus(100 * 365, ChronoUnit.DAYS));
        Outcome<List<AvailabilityView>> late = declare(Answer.FREE, match);
        assertThat(codes(late)).containsExactly("AVAILABILITY_DEADLINE_PASSED");
        assertThat(late.rejections().get(0).message().de()).contains("Meldeschluss von January");
        assertThat(codes(withdraw(match))).containsExactly("AVAILABILITY_DEADLINE_PASSED");
        assertThat(codes(span(null))).containsExactly("AVAILABILITY_DEADLINE_PASSED");
        assertThat(codes(assigner(() -> service.declare(command(Answer.FREE, match)))))
                .containsExactly("AVAILABILITY_DEADLINE_PASSED");
        change(DEADLINE);
        done(declare(Answer.FREE, match));
    }

    @Test
    void a_locked_period_takes_no_answers_until_it_is_opened_again() {
        FixtureId match = match(DAY, LocalTime.NOON);
        period = assignerDone(() -> periods.lock(seen()));
        assertThat(codes(declare(Answer.FREE, match))).containsExactly("AVAILABILITY_PERIOD_LOCKED");
        assertThat(codes(withdraw(match))).containsExactly("AVAILABILITY_PERIOD_LOCKED");
        assertThat(codes(span(DAY))).containsExactly("AVAILABILITY_PERIOD_LOCKED");
        period = assignerDone(() -> periods.unlock(seen()));
        done(declare(Answer.FREE, match));
    }

    @Test
    void nobody_is_available_during_an_absence_but_an_answer_given_before_stays_and_shows_it() {
        FixtureId match = match(DAY, LocalTime.NOON);
        FixtureId unfixed = match(DAY, null);
        FixtureId evening = match(DAY, LocalTime.of(19, 0));
        done(declare(Answer.FREE, match));
        own(() -> absences.declare(
                new DeclareAbsence(referee, DAY, DAY, LocalTime.of(13, 0), LocalTime.of(15, 0), null, "dentist")));
        assertThat(codes(declare(Answer.FREE, match))).containsExactly("AVAILABILITY_ABSENT");
        done(declare(Answer.NOT_FREE, match));
        assertThat(done(span(DAY))).extracting(AvailabilityView::fixtureId).containsExactlyInAnyOrder(unfixed, evening);
        own(() -> absences.declare(new DeclareAbsence(referee, DAY, DAY, null, null, null, "")));
        assertThat(codes(declare(Answer.FREE, unfixed))).containsExactly("AVAILABILITY_ABSENT");
        assertThat(own(() -> queries.questions(referee, period.id())))
                .extracting(AvailabilityQuestion::obstacle)
                .containsOnly(Obstacle.ABSENT);
        assertThat(own(() -> queries.questions(referee, period.id())))
                .extracting(AvailabilityQuestion::answer)
                .containsExactlyInAnyOrder(Answer.NOT_FREE, Answer.FREE, Answer.FREE);
    }

    @Test
    void a_span_leaves_out_the_own_club_what_is_not_scheduled_and_what_clubs_assign_themselves() {
        FixtureId match = match(DAY, LocalTime.NOON);
        FixtureId nextDay = match(DAY.plusDays(1), LocalTime.NOON);
        FixtureId postponed = match(DAY, LocalTime.NOON);
        season.set("fixture", "status", postponed.value(), "POSTPONED");
        LeagueId clubs = season.league("Clubs assign");
        season.set("league", "assigned_by", clubs.value(), "CLUB");
        season.match(clubs, season.team(clubs, "X"), season.team(clubs, "Y"), hall, DAY, LocalTime.NOON);
        assertThat(done(span(DAY))).extracting(AvailabilityView::fixtureId).containsExactly(match);
        assertThat(done(span(null))).extracting(AvailabilityView::fixtureId).containsExactly(match, nextDay);
        assertThat(codes(span(DAY.minusDays(1)))).containsExactly("AVAILABILITY_DAY_OUTSIDE");
        season.set("referee", "club_id", referee.value(), homeClub.value());
        assertThat(done(span(null))).isEmpty();
        assertThat(own(() -> queries.questions(referee, period.id())))
                .extracting(AvailabilityQuestion::obstacle)
                .containsExactlyInAnyOrder(Obstacle.OWN_CLUB, Obstacle.OWN_CLUB, Obstacle.NOT_SCHEDULED);
        // asked for by name it may still be answered: how strict the own club is, the association's rules say
        assertThat(declare(Answer.FREE, match).isDone()).isTrue();
    }

    @Test
    void a_referee_answers_and_sees_only_for_oneself_and_an_assigner_for_anybody() {
        FixtureId match = match(DAY, LocalTime.NOON);
        RefereeId other = season.referee(homeClub, "Blau");
        forbidden(other, () -> service.declare(command(Answer.FREE, match)));
        forbidden(other, () -> service.declareSpan(new DeclareSpan(referee, period.id(), null, Answer.FREE)));
        forbidden(other, () -> service.withdraw(new WithdrawAvailability(referee, List.of(match))));
        forbidden(other, () -> service.withdrawSpan(new WithdrawSpan(referee, period.id(), null)));
        forbidden(other, () -> queries.questions(referee, period.id()));
        forbidden(other, () -> queries.answers(match, PageRequest.first(50)));
        forbidden(other, () -> queries.progress(period.id()));
        assertThat(assigner(() -> service.declare(command(Answer.FREE, match))).isDone())
                .isTrue();
    }

    @Test
    void a_match_that_has_begun_is_not_answered_any_more() {
        LocalDate today = zone.day(Instant.now());
        PeriodView running = assignerDone(() -> periods.create(new CreatePeriod(
                "Now", today.minusDays(1), today.plusDays(1), Instant.now().plus(1, ChronoUnit.HOURS))));
        FixtureId begun = match(today.minusDays(1), LocalTime.NOON);
        FixtureId unfixed = match(today.minusDays(1), null);
        FixtureId later = match(today.plusDays(1), LocalTime.of(23, 0));
        for (FixtureId match : List.of(begun, unfixed, later)) {
            season.answer(referee, match, "FREE");
        }
        Outcome<List<AvailabilityView>> late = declare(Answer.NOT_FREE, begun);
        assertThat(codes(late)).containsExactly("AVAILABILITY_BEGUN");
        assertThat(late.rejections().get(0).message().en()).endsWith("any more: it has begun.");
        assertThat(codes(declare(Answer.NOT_FREE, unfixed))).containsExactly("AVAILABILITY_BEGUN");
        assertThat(codes(withdraw(begun))).containsExactly("AVAILABILITY_BEGUN");
        assertThat(done(own(() -> service.declareSpan(new DeclareSpan(referee, running.id(), null, Answer.FREE)))))
                .extracting(AvailabilityView::fixtureId)
                .containsExactly(later);
        assertThat(own(() -> queries.questions(referee, running.id())))
                .extracting(AvailabilityQuestion::obstacle)
                .containsExactlyInAnyOrder(Obstacle.BEGUN, Obstacle.BEGUN, null);
    }

    @Test
    void a_day_or_the_whole_period_is_taken_back_at_once() {
        FixtureId match = match(DAY, LocalTime.NOON);
        FixtureId evening = match(DAY, LocalTime.of(19, 0));
        FixtureId nextDay = match(DAY.plusDays(1), LocalTime.NOON);
        FixtureId elsewhere = match(DAY.plusDays(30), LocalTime.NOON);
        FixtureId postponed = match(DAY.plusDays(2), LocalTime.NOON);
        done(span(null));
        season.answer(referee, elsewhere, "FREE");
        season.set("fixture", "status", postponed.value(), "POSTPONED");
        assertThat(done(withdrawSpan(DAY))).containsExactlyInAnyOrder(match, evening);
        assertThat(done(withdrawSpan(null))).containsExactlyInAnyOrder(nextDay, postponed);
        assertThat(done(withdrawSpan(null))).isEmpty();
        assertThat(answers(elsewhere)).hasSize(1);
        assertThat(codes(withdrawSpan(DAY.minusDays(1)))).containsExactly("AVAILABILITY_DAY_OUTSIDE");
        period = assignerDone(() -> periods.lock(seen()));
        assertThat(codes(withdrawSpan(null))).containsExactly("AVAILABILITY_PERIOD_LOCKED");
    }

    @Test
    void an_inactive_referee_does_not_answer() {
        FixtureId match = match(DAY, LocalTime.NOON);
        season.set("referee", "active", referee.value(), false);
        assertThat(codes(declare(Answer.FREE, match))).containsExactly("AVAILABILITY_REFEREE_INACTIVE");
    }

    @Test
    void an_answer_names_at_least_one_match_and_no_hole() {
        assertThat(codes(declare(Answer.FREE))).containsExactly("FIELD_OUT_OF_RANGE");
        assertThat(codes(own(() -> service.declare(
                        new DeclareAvailability(referee, Collections.singletonList(null), Answer.FREE)))))
                .containsExactly("FIELD_REQUIRED");
        assertThat(codes(own(() -> service.declare(new DeclareAvailability(referee, null, null)))))
                .contains("FIELD_REQUIRED");
    }

    @Test
    void progress_counts_matches_and_answers() {
        FixtureId match = match(DAY, LocalTime.NOON);
        match(DAY.plusDays(1), LocalTime.NOON);
        season.referee(homeClub, "Blau");
        done(declare(Answer.FREE, match));
        assertThat(assigner(() -> queries.progress(period.id())))
                .isEqualTo(new PeriodProgress(period.id(), 2, 2, 1, 1));
    }

    @Test
    void the_way_is_told_where_both_ends_are_known() {
        match(DAY, LocalTime.NOON);
        assertThat(question().distanceKm()).isNull();
        jdbi.useHandle(handle -> {
            handle.execute("update venue set latitude = 51.0504, longitude = 13.7373");
            handle.execute("update referee set home_latitude = 51.3397, home_longitude = 12.3731");
        });
        // Leipzig to Dresden
        assertThat(question().distanceKm()).isEqualTo(100);
    }

    @Test
    void lists_and_answers_need_as_many_statements_for_many_matches_as_for_few() {
        for (int i = 0; i < 5; i++) {
            match(DAY, LocalTime.NOON);
        }
        done(span(null));
        Statements.Sent fewRead = statements.during(() -> own(() -> queries.questions(referee, period.id())));
        for (int i = 0; i < 60; i++) {
            match(DAY.plusDays(i % 9), LocalTime.NOON);
        }
        Statements.Sent manyRead = statements.during(() -> own(() -> queries.questions(referee, period.id())));
        assertThat(own(() -> queries.questions(referee, period.id()))).hasSize(65);
        assertThat(manyRead.count()).describedAs(manyRead.toString()).isEqualTo(fewRead.count());
    }

    private AvailabilityQuestion question() {
        return own(() -> queries.questions(referee, period.id())).get(0);
    }

    private void change(Instant deadline) {
        period = assignerDone(() -> periods.change(new ChangePeriod(
                period.id(), period.version(), period.name(), period.firstDay(), period.lastDay(), deadline)));
    }

    private SeenPeriod seen() {
        return new SeenPeriod(period.id(), period.version());
    }

    private FixtureId match(LocalDate day, LocalTime time) {
        return season.match(league, home, away, hall, day, time);
    }

    private DeclareAvailability command(Answer answer, FixtureId... matches) {
        return new DeclareAvailability(referee, List.of(matches), answer);
    }

    private Outcome<List<AvailabilityView>> declare(Answer answer, FixtureId... matches) {
        return own(() -> service.declare(command(answer, matches)));
    }

    private Outcome<List<AvailabilityView>> span(LocalDate day) {
        return own(() -> service.declareSpan(new DeclareSpan(referee, period.id(), day, Answer.FREE)));
    }

    private Outcome<List<FixtureId>> withdraw(FixtureId... matches) {
        return own(() -> service.withdraw(new WithdrawAvailability(referee, List.of(matches))));
    }

    private Outcome<List<FixtureId>> withdrawSpan(LocalDate day) {
        return own(() -> service.withdrawSpan(new WithdrawSpan(referee, period.id(), day)));
    }

    private <T> T own(Callable<T> work) {
        return world.as(World.referee(referee.value()), work);
    }

    private <T> T assigner(Callable<T> work) {
        return world.as(World.assigner(), work);
    }

    private void forbidden(RefereeId caller, Callable<?> work) {
        assertThatThrownBy(() -> world.as(World.referee(caller.value()), work)).isInstanceOf(Forbidden.class);
    }

    private <T> T assignerDone(Callable<Outcome<T>> work) {
        return done(assigner(work));
    }

    private static <T> T done(Outcome<T> outcome) {
        assertThat(outcome.rejections()).isEmpty();
        return outcome.value();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.rejections().stream().map(Rejection::code).toList();
    }

    private List<String> events(String type) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select type from event where type like :type order by position")
                        .bind("type", type)
                        .mapTo(String.class)
                        .list());
    }

    private List<AvailabilityView> answers(FixtureId fixture) {
        return assigner(() -> queries.answers(fixture, PageRequest.first(50))).items();
    }
}
