package org.refstand.web.assigner.schedule;

import static org.refstand.web.text.PageTexts.language;
import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.word;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.refstand.schedule.ImportChange;
import org.refstand.schedule.LineProblem;
import org.refstand.schedule.SchedulePreview;
import org.refstand.schedule.VenueChange;
import org.refstand.web.assigner.Links;
import org.refstand.web.part.EmptyState;
import org.refstand.web.text.Dates;

/** What a file would change, sorted by kind: what is wrong first, then the matches, a portion at a time. */
class SchedulePreviewPanel extends Div {

    private static final int PORTION = 50;
    private static final int MOST_LINES = 100;

    private final transient SchedulePreview preview;
    private final transient Dates dates;
    private final Map<ImportChange, NativeButton> chips = new EnumMap<>(ImportChange.class);
    private final Div rows = new Div();
    private transient ImportChange chosen;
    private int shown = PORTION;

    SchedulePreviewPanel(SchedulePreview preview, Dates dates) {
        this.preview = preview;
        this.dates = dates;
        addClassName("preview");
        if (!preview.problems().isEmpty()) {
            add(problems());
        } else if (!changes(preview)) {
            add(new EmptyState(text("import.nothing-new"), text("import.nothing-new.next")));
        }
        if (!preview.notes().isEmpty()) {
            add(notes());
        }
        addCreated();
        addChangedHalls();
        if (!preview.rows().isEmpty()) {
            add(chips(), rows);
            choose(first());
        }
    }

    /** Whether applying the file would change anything. */
    static boolean changes(SchedulePreview preview) {
        return preview.isChanging();
    }

    private Section problems() {
        var list = new UnorderedList();
        preview.problems().stream().limit(MOST_LINES).map(this::problem).forEach(list::add);
        var section = new Section(
                new H2(text("import.problems", preview.problems().size())),
                new Paragraph(text("import.problems.next")),
                list);
        if (preview.problems().size() > MOST_LINES) {
            section.add(new Paragraph(
                    text("import.problems.more", preview.problems().size() - MOST_LINES)));
        }
        section.addClassNames("card", "problems");
        return section;
    }

    private ListItem problem(LineProblem problem) {
        var wrong = new Span(problem.wrong().in(language()));
        wrong.addClassName("reason");
        var right = new Span(problem.right().in(language()));
        right.addClassName("dim");
        var item = new ListItem(new Span(place(problem)), wrong, right);
        item.getChildren().findFirst().ifPresent(place -> place.addClassName("line"));
        return item;
    }

    private static String place(LineProblem problem) {
        if (problem.line() == 0) {
            return text("import.whole-file");
        }
        var line = String.valueOf(problem.line());
        return problem.column().isEmpty()
                ? text("import.line", line)
                : text("import.line-column", line, problem.column());
    }

    private NativeDetails notes() {
        var list = new UnorderedList();
        preview.notes().stream()
                .limit(MOST_LINES)
                .map(note -> new ListItem(text("import.line", String.valueOf(note.line())) + ": "
                        + note.message().in(language())))
                .forEach(list::add);
        return folded(text("import.notes", preview.notes().size()), list);
    }

    private void addCreated() {
        created("import.new-leagues", preview.newLeagues());
        created("import.new-clubs", preview.newClubs());
        created("import.new-teams", preview.newTeams());
        created("import.new-venues", preview.newVenues());
    }

    private void created(String key, List<String> names) {
        if (!names.isEmpty()) {
            var list = new UnorderedList();
            names.forEach(name -> list.add(new ListItem(name)));
            add(folded(text(key, names.size()), list));
        }
    }

    /** Open from the start: somebody at the desk may have set them on purpose. */
    private void addChangedHalls() {
        if (!preview.changedVenues().isEmpty()) {
            var list = new UnorderedList();
            preview.changedVenues().forEach(hall -> list.add(new ListItem(changed(hall))));
            var details =
                    folded(text("import.changed-venues", preview.changedVenues().size()), list);
            details.setOpen(true);
            add(details);
        }
    }

    private static String changed(VenueChange hall) {
        var differences = hall.differences().stream()
                .map(change -> word(change.field()) + ": " + said(change.before()) + " → " + said(change.after()))
                .collect(Collectors.joining(", "));
        return text("import.line", String.valueOf(hall.line())) + ": " + hall.name() + " · " + differences;
    }

    private static String said(String value) {
        return value.isEmpty() ? text("import.empty") : value;
    }

    private static NativeDetails folded(String summary, UnorderedList list) {
        var details = new NativeDetails(summary, list);
        details.addClassNames("card", "folded");
        return details;
    }

    private Div chips() {
        var all = new Div();
        all.addClassNames("filters");
        for (var change : ImportChange.values()) {
            var count = preview.count(change);
            var chip = new NativeButton(text("import.kind", word(change), count), click -> choose(change));
            chip.addClassName("chip");
            chip.setEnabled(count > 0);
            chips.put(change, chip);
            all.add(chip);
        }
        return all;
    }

    /** The kind that most needs to be looked at. */
    private ImportChange first() {
        return List.of(ImportChange.CHANGED, ImportChange.NEW, ImportChange.MISSING, ImportChange.UNCHANGED).stream()
                .filter(change -> preview.count(change) > 0)
                .findFirst()
                .orElse(ImportChange.NEW);
    }

    private void choose(ImportChange change) {
        chosen = change;
        shown = PORTION;
        chips.forEach((each, chip) -> chip.getElement().setAttribute("aria-pressed", String.valueOf(each == change)));
        showRows();
    }

    private void showRows() {
        rows.removeAll();
        if (chosen == ImportChange.MISSING) {
            var note = new Paragraph(text("import.missing.note"));
            note.addClassName("note");
            rows.add(note);
        }
        preview.rows().stream()
                .filter(row -> row.change() == chosen)
                .limit(shown)
                .map(row -> new ImportMatch(row, dates))
                .forEach(rows::add);
        var left = preview.count(chosen) - shown;
        if (left > 0) {
            rows.add(Links.quietButton(text("match.more", left), () -> {
                shown += PORTION;
                showRows();
            }));
        }
    }
}
