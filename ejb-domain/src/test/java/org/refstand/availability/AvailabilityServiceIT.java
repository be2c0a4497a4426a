package org.refstand.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.Uuid7;
import org.refstand.referee.RefereeId;

/** Referees answer while a period is open, and not a moment longer. */
class AvailabilityServiceIT extends AskedReferee {
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
}
