package org.refstand.web.assigner.board;

import static org.refstand.web.text.PageTexts.text;

import org.refstand.availability.PeriodProgress;
import org.refstand.availability.PeriodStatus;
import org.refstand.availability.PeriodView;
import org.refstand.web.text.Dates;

/** A period in words. */
final class PeriodWords {

    private PeriodWords() {}

    /** "Period 3 · 4–19 October". */
    static String title(PeriodView period, Dates dates) {
        return period.name() + " · " + dates.span(period.firstDay(), period.lastDay());
    }

    /** Where it stands and how many have answered: "Locked · 31 of 34 referees answered". */
    static String state(PeriodView period, PeriodProgress progress, Dates dates) {
        var deadline = dates.longMoment(period.deadline());
        var state = period.status() == PeriodStatus.PUBLISHED
                ? text("board.period.published")
                : period.status() == PeriodStatus.LOCKED
                        ? text("board.period.locked")
                        : text(period.acceptsAnswers() ? "board.period.open" : "board.period.over", deadline);
        return state + " · " + text("board.period.answered", progress.answeredReferees(), progress.referees());
    }
}
