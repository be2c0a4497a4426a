package org.refstand.web.assigner.schedule;

import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.shortWord;
import static org.refstand.web.text.Words.word;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.refstand.fixture.FixtureStatus;
import org.refstand.schedule.FieldChange;
import org.refstand.schedule.ImportField;
import org.refstand.schedule.ImportRow;
import org.refstand.web.text.Dates;

/** What an import would do to one match: the match as the file has it, old and new values, and whom it touches. */
class ImportMatch extends Div {

    private final transient Dates dates;

    ImportMatch(ImportRow row, Dates dates) {
        this.dates = dates;
        addClassName("import-match");
        var when = new Span(row.time() == null ? text("part.time-open") : dates.time(row.time()));
        when.addClassName("time");
        var day = new Span(dates.shortDay(row.date()) + " " + row.date().getYear());
        day.addClassName("dim");
        var moment = new Div(day, when);
        moment.addClassName("moment");
        var teams = new Span(row.home() + " – " + row.away());
        teams.addClassName("teams");
        var where = new Span(where(row));
        where.addClassName("league");
        var words = new Div(teams, where);
        words.addClassName("words");
        row.differences().forEach(change -> words.add(difference(change)));
        touched(row, words);
        add(moment, words);
    }

    private static String where(ImportRow row) {
        var parts = new ArrayList<String>();
        parts.add(row.league() + ", " + text("match.number", row.number()));
        if (row.venue() != null && !row.venue().isBlank()) {
            parts.add(row.venue());
        }
        if (row.line() > 0) {
            parts.add(text("import.line", String.valueOf(row.line())));
        }
        return String.join(" · ", parts);
    }

    private Span difference(FieldChange change) {
        var field = new Span(word(change.field()) + ": ");
        var before = new Span(said(change.field(), change.before()));
        before.addClassName("before");
        var after = new Span(said(change.field(), change.after()));
        after.addClassName("after");
        var line = new Span(field, before, new Span(" → "), after);
        line.addClassName("difference");
        return line;
    }

    private String said(ImportField field, String value) {
        if (value == null || value.isEmpty()) {
            return text(field == ImportField.TIME ? "part.time-open" : "import.empty");
        }
        return switch (field) {
            case DATE -> dates.shortDay(LocalDate.parse(value));
            case STATUS -> word(FixtureStatus.valueOf(value));
            default -> value;
        };
    }

    private static void touched(ImportRow row, Div words) {
        if (!row.assignments().isEmpty()) {
            var people = row.assignments().stream()
                    .map(assignment -> assignment.name() + " (" + shortWord(assignment.role()) + ")")
                    .collect(Collectors.joining(", "));
            words.add(warning(text("import.touches-crew", people)));
        }
        if (row.availabilities() > 0) {
            words.add(warning(text("import.touches-answers", row.availabilities())));
        }
    }

    private static Span warning(String sentence) {
        var line = new Span(sentence);
        line.addClassName("warning");
        return line;
    }
}
