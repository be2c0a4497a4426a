package org.refstand.web.assigner.planning;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureView;
import org.refstand.planning.ProposalPart;
import org.refstand.planning.ProposedChange;
import org.refstand.planning.ProposedStatus;
import org.refstand.web.assigner.Links;
import org.refstand.web.assigner.planning.ProposalList.Choice;
import org.refstand.web.text.Dates;

/** What a search found for one day, taken over or taken back at once or match by match. Folded it is one line. */
class ProposalDay extends Section {

    // never replaced: who presses while others stage something presses the button that is there
    private final NativeButton fold;
    private final Span counts = new Span();
    private final NativeButton back;
    private final NativeButton over;
    private final Div matches = new Div();
    private final Map<FixtureId, ProposalRow> rows = new LinkedHashMap<>();
    private final LocalDate day;
    private final transient Dates dates;
    private final transient Choice choice;
    private transient ProposalPart part;
    private transient List<ProposedChange> shown = List.of();
    private boolean unfolded;
    /** By the one who looks, and not shown anew since. */
    private NativeButton pressed;

    ProposalDay(LocalDate day, boolean unfolded, Dates dates, Choice choice) {
        this.day = day;
        this.unfolded = unfolded;
        this.dates = dates;
        this.choice = choice;
        fold = new NativeButton(dates.longDay(day), click -> fold());
        fold.addClassName("fold");
        counts.addClassName("dim");
        back = Links.quietButton(text("search.take-back-day"), () -> take(false));
        over = Links.quietButton(text("search.take-day"), () -> take(true));
        named(back, "search.take-back-day");
        named(over, "search.take-day");
        var heading = new Div(new H2(fold), counts, back, over);
        heading.addClassName("day");
        add(heading, matches);
        showFolded();
    }

    private void named(NativeButton button, String what) {
        button.addClassName("small-button");
        button.setAriaLabel(text(what) + ": " + dates.longDay(day));
    }

    LocalDate day() {
        return day;
    }

    /**
     * Shows what is new; the rows of the same changes stay.
     *
     * @param of what is looked at of this day and others
     * @param changes those of this day
     */
    void show(ProposalPart of, List<ProposedChange> changes) {
        var same = of.equals(part) && ProposalList.found(changes).equals(ProposalList.found(shown));
        part = of;
        shown = changes;
        var count = new Counts(changes);
        counts.setText(count.words());
        back.setVisible(count.of(ProposedStatus.STAGED) > 0);
        over.setVisible(count.of(ProposedStatus.LEFT) > 0);
        keepFocus();
        if (!same) {
            rows.clear();
        }
        showMatches();
    }

    /** Whoever presses a button by keyboard that is gone then goes on from what takes its place. */
    private void keepFocus() {
        if (pressed != null && !pressed.isVisible()) {
            var other = pressed == over ? back : over;
            (other.isVisible() ? other : fold).focus();
        }
        pressed = null;
    }

    /** Unfolds it, or folds it. */
    void unfold(boolean wanted) {
        unfolded = wanted;
        showFolded();
        showMatches();
    }

    private void fold() {
        unfold(!unfolded);
    }

    private void showFolded() {
        fold.getElement().setAttribute("aria-expanded", String.valueOf(unfolded));
        matches.setVisible(unfolded);
    }

    private void take(boolean taken) {
        pressed = taken ? over : back;
        choice.take(part.on(day), taken);
    }

    /** Nothing is built that nobody looks at. */
    private void showMatches() {
        if (!unfolded) {
            return;
        }
        Map<FixtureView, List<ProposedChange>> byMatch = shown.stream()
                .collect(Collectors.groupingBy(ProposedChange::fixture, LinkedHashMap::new, Collectors.toList()));
        if (rows.isEmpty()) {
            matches.removeAll();
            byMatch.forEach((match, changes) -> {
                var row = new ProposalRow(match, changes, dates, part.in(match.id()), choice);
                rows.put(match.id(), row);
                matches.add(row);
            });
        } else {
            byMatch.forEach((match, changes) -> rows.get(match.id()).show(changes));
        }
    }
}
