package org.refstand.web.referee;

import static org.refstand.web.text.PageTexts.text;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.refstand.availability.Answer;
import org.refstand.availability.AvailabilityService;
import org.refstand.availability.DeclareAvailability;
import org.refstand.availability.DeclareSpan;
import org.refstand.availability.PeriodId;
import org.refstand.availability.WithdrawAvailability;
import org.refstand.availability.WithdrawSpan;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.Outcome;
import org.refstand.referee.RefereeId;
import org.refstand.web.part.Toast;

/**
 * What the referee can say on the page of answers. A single answer is seen where it was given and needs no further word;
 * what is refused is said, and the page shows what holds.
 *
 * @param changed shows the page anew
 */
record OwnAnswers(AvailabilityService service, RefereeId me, Runnable changed) {

    /** @param answer null takes the answers back */
    void say(List<FixtureId> fixtures, Answer answer) {
        if (answer == null) {
            settle(service.withdraw(new WithdrawAvailability(me, fixtures)), null);
        } else {
            settle(service.declare(new DeclareAvailability(me, fixtures, answer)), null);
        }
    }

    /** Says once more that these still hold. */
    void confirm(List<FixtureId> free) {
        settle(
                service.declare(new DeclareAvailability(me, free, Answer.FREE)),
                kept -> text("referee.availability.confirmed", kept.size()));
    }

    /** @param day null for the whole period */
    void sayForAll(PeriodId period, LocalDate day, Answer answer) {
        settle(
                service.declareSpan(new DeclareSpan(me, period, day, answer)),
                given -> answer == Answer.FREE
                        ? text("referee.availability.said-free", given.size())
                        : text("referee.availability.said-no", given.size()));
    }

    /** @param day null for the whole period */
    void takeAllBack(PeriodId period, LocalDate day) {
        settle(
                service.withdrawSpan(new WithdrawSpan(me, period, day)),
                taken -> text("referee.availability.taken-back", taken.size()));
    }

    private <T> void settle(Outcome<T> outcome, Function<T, String> sentence) {
        if (sentence != null || !outcome.isDone()) {
            Toast.outcome(outcome, sentence);
        }
        changed.run();
    }
}
