package org.refstand.web.referee;

import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.refstand.availability.Answer;
import org.refstand.availability.AvailabilityQuestion;
import org.refstand.availability.Obstacle;
import org.refstand.availability.PeriodView;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureView;
import org.refstand.web.part.Badge;
import org.refstand.web.part.Badge.Tone;
import org.refstand.web.part.DayHeading;
import org.refstand.web.part.MatchRow;
import org.refstand.web.part.Segmented;
import org.refstand.web.text.Dates;

/**
 * The questions of a period by day. As long as the same is asked, new answers are shown in the rows that stand there, so
 * that the page keeps its place and the keyboard its focus.
 */
class QuestionList extends Div {

    private final transient OwnAnswers answers;
    private final transient Dates dates;
    private final Map<FixtureId, Segmented<Answer>> rows = new HashMap<>();
    private final Map<LocalDate, Segmented<Answer>> days = new HashMap<>();
    private transient PeriodView period;
    private transient List<AvailabilityQuestion> shown = List.of();
    private transient List<AvailabilityQuestion> questions = List.of();

    QuestionList(OwnAnswers answers, Dates dates) {
        this.answers = answers;
        this.dates = dates;
        addClassName("questions");
    }

    /**
     * @param period null when there is none
     * @param questions by day and time
     */
    void show(PeriodView period, List<AvailabilityQuestion> questions) {
        var open = period != null && period.acceptsAnswers();
        // the answers of a closed period are words, not buttons
        var asked = open ? questions.stream().map(QuestionList::unanswered).toList() : questions;
        this.questions = questions;
        if (!asked.equals(shown) || !Objects.equals(period, this.period)) {
            this.period = period;
            shown = asked;
            build(open);
        }
        questions.forEach(question -> {
            var row = rows.get(question.fixture().id());
            if (row != null) {
                row.show(question.outdated() ? null : question.answer());
            }
        });
        days.forEach((day, whole) -> whole.show(common(day)));
    }

    private void build(boolean open) {
        removeAll();
        rows.clear();
        days.clear();
        var byDay = questions.stream()
                .collect(Collectors.groupingBy(
                        question -> question.fixture().date(), LinkedHashMap::new, Collectors.toList()));
        byDay.forEach((day, ofDay) -> {
            var several = ofDay.stream()
                            .filter(question -> question.obstacle() == null)
                            .count()
                    > 1;
            add(open && several ? new DayHeading(dates.longDay(day), "", wholeDay(day)) : heading(day));
            ofDay.forEach(question -> add(row(question, open)));
        });
    }

    private DayHeading heading(LocalDate day) {
        return new DayHeading(dates.longDay(day), "");
    }

    private Segmented<Answer> wholeDay(LocalDate day) {
        var words = words(text("referee.availability.day-free"));
        var whole = new Segmented<Answer>(dates.longDay(day), words, answer -> {
            if (answer == null) {
                answers.takeAllBack(period.id(), day);
            } else {
                answers.sayForAll(period.id(), day, answer);
            }
        });
        whole.addClassName("whole-day");
        days.put(day, whole);
        return whole;
    }

    private MatchRow row(AvailabilityQuestion question, boolean open) {
        var row = new MatchRow(question.fixture(), dates, right(question, open));
        row.detail(where(question));
        if (question.outdated()) {
            row.addBelow(before(question));
        }
        return row;
    }

    /** The match was moved since: also while the period is closed, the question is asked anew. */
    private static Component before(AvailabilityQuestion question) {
        var before = new Span(text("referee.availability.outdated", word(question.answer())));
        before.addClassName("warning");
        return before;
    }

    private Component right(AvailabilityQuestion question, boolean open) {
        var over = question.obstacle() == Obstacle.BEGUN && question.answer() != null;
        if (question.obstacle() != null && !over) {
            return dim(new Span(word(question.obstacle())));
        }
        if (!over && (open || question.outdated())) {
            return ask(question.fixture());
        }
        return question.answer() == null
                ? dim(new Span(text("referee.availability.not-answered")))
                : dim(new Badge(word(question.answer()), question.answer() == Answer.FREE ? Tone.SETTLED : Tone.QUIET));
    }

    private Segmented<Answer> ask(FixtureView match) {
        var time = match.startsAt() == null ? text("part.time-open") : dates.time(match.startsAt());
        var question = time + " " + match.home().name() + " – " + match.away().name();
        var row = new Segmented<Answer>(
                question, words(word(Answer.FREE)), answer -> answers.say(List.of(match.id()), answer));
        rows.put(match.id(), row);
        return row;
    }

    /** The answer that all matches of the day have, null when there is no such. */
    private Answer common(LocalDate day) {
        var given = questions.stream()
                .filter(question -> question.fixture().date().equals(day) && question.obstacle() == null)
                .map(question -> question.outdated() ? null : question.answer())
                .distinct()
                .toList();
        return given.size() == 1 ? given.get(0) : null;
    }

    private static String where(AvailabilityQuestion question) {
        var match = question.fixture();
        var place = match.league().name() + " · " + match.venue().city();
        return question.distanceKm() == null ? place : place + ", " + text("part.km", question.distanceKm());
    }

    private static Map<Answer, String> words(String free) {
        var words = new LinkedHashMap<Answer, String>();
        words.put(Answer.FREE, free);
        words.put(Answer.NOT_FREE, word(Answer.NOT_FREE));
        return words;
    }

    private static Span dim(Component inside) {
        var dim = new Span(inside);
        dim.addClassName("dim");
        return dim;
    }

    private static AvailabilityQuestion unanswered(AvailabilityQuestion question) {
        if (question.outdated()) {
            // its old answer is told in words
            return question;
        }
        return new AvailabilityQuestion(
                question.fixture(),
                null,
                null,
                false,
                question.obstacle(),
                question.obstacleText(),
                question.distanceKm());
    }
}
