package org.refstand.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.refstand.fixture.FixtureId;
import org.refstand.harness.Statements;
import org.refstand.league.LeagueId;

/** What a referee is asked of a period, and answers for a day or all of it at once. */
class AvailabilityQuestionsIT extends AskedReferee {
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
}
