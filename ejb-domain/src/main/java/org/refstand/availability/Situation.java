package org.refstand.availability;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureStatus;
import org.refstand.kernel.Concerned;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Texts;
import org.refstand.kernel.Zone;

/**
 * What answers stand against, held still until the transaction ends.
 *
 * @param periods of the fixtures in question
 * @param absences of the referee
 * @param askedAgain the fixtures that got another time or place after the referee had answered
 */
record Situation(
        Zone zone,
        Instant now,
        List<PeriodFacts.Days> periods,
        List<AbsenceTimes> absences,
        Set<FixtureId> askedAgain) {
    private static final Texts TEXTS = Texts.of(Situation.class);

    /** @return why this answer cannot be taken, if so */
    Optional<Rejection> refusal(Question question, Answer answer) {
        if (question.fixture().status() != FixtureStatus.SCHEDULED) {
            return Optional.of(Rejection.of(
                    "AVAILABILITY_NOT_SCHEDULED",
                    TEXTS.sentence("answer.notScheduled", question.label(), question.status()),
                    question.concerned()));
        }
        Optional<PeriodFacts.Days> period = periodOf(question);
        if (period.isEmpty()) {
            return Optional.of(Rejection.of(
                    "AVAILABILITY_NO_PERIOD",
                    TEXTS.sentence(
                            "answer.noPeriod",
                            question.label(),
                            question.fixture().date()),
                    question.concerned()));
        }
        // a lock closes the questions as they were: who answered another one may answer this one, until the match
        // begins
        boolean askedAnew = askedAgain.contains(question.fixture().id());
        return begun(question)
                .or(() -> askedAnew ? Optional.empty() : closedPeriod(question))
                .or(() -> away(question, answer));
    }

    /** @return that the fixture has begun or its period takes no answers, if so; they may not be taken back either */
    Optional<Rejection> closed(Question question) {
        return begun(question).or(() -> closedPeriod(question));
    }

    private Optional<Rejection> begun(Question question) {
        return question.hasBegun(now, zone.id())
                ? Optional.of(Rejection.of(
                        "AVAILABILITY_BEGUN", TEXTS.sentence("answer.begun", question.label()), question.concerned()))
                : Optional.empty();
    }

    private Optional<Rejection> closedPeriod(Question question) {
        return periodOf(question)
                .filter(period -> !period.acceptsAnswers(now))
                .map(period -> period.status() == PeriodStatus.OPEN
                        ? closed("AVAILABILITY_DEADLINE_PASSED", "answer.deadline", question, period)
                        : closed("AVAILABILITY_PERIOD_LOCKED", "answer.locked", question, period));
    }

    private Rejection closed(String code, String text, Question question, PeriodFacts.Days period) {
        return Rejection.of(
                code,
                TEXTS.sentence(text, question.label(), period.name(), zone.local(period.deadline())),
                question.concerned(),
                new Concerned("Period", period.id().value(), period.name()));
    }

    /** Who is away can still say so for a single match. */
    private Optional<Rejection> away(Question question, Answer answer) {
        boolean away =
                answer == Answer.FREE && absences.stream().anyMatch(absence -> question.isDuring(absence, zone.id()));
        return away
                ? Optional.of(Rejection.of(
                        "AVAILABILITY_ABSENT", TEXTS.sentence("answer.absent", question.label()), question.concerned()))
                : Optional.empty();
    }

    private Optional<PeriodFacts.Days> periodOf(Question question) {
        return periods.stream()
                .filter(period -> period.contains(question.fixture().date()))
                .findFirst();
    }
}
