package org.refstand.web.assigner.planning;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.refstand.planning.ProposalPart;
import org.refstand.planning.ProposedChange;
import org.refstand.planning.ProposedStatus;
import org.refstand.web.text.Dates;

/** What a search found, day by day; each day or match is taken over, or taken back. */
class ProposalList extends Div {

    /** Who has more than this to look through sees the days first, each as one line. */
    private static final int MOST_UNFOLDED = 60;

    private final transient Dates dates;
    private final transient Choice choice;
    private final List<ProposalDay> days = new ArrayList<>();
    private transient ProposalPart part;

    /** What can be done with what was found. */
    interface Choice {
        /** Takes over a part of it, or takes that back. */
        void take(ProposalPart part, boolean over);

        /** Says why somebody was found for a role. */
        void why(ProposedChange change);
    }

    ProposalList(Dates dates, Choice choice) {
        this.dates = dates;
        this.choice = choice;
        addClassNames("board", "proposal");
    }

    /**
     * Shows what is new; the days and rows of the same proposal stay.
     *
     * @param of what is looked at
     * @param changes those of it
     */
    void show(ProposalPart of, List<ProposedChange> changes) {
        Map<LocalDate, List<ProposedChange>> byDay = changes.stream()
                .collect(Collectors.groupingBy(
                        change -> change.fixture().date(), LinkedHashMap::new, Collectors.toList()));
        var known = days.stream().map(ProposalDay::day).toList();
        if (!of.equals(part) || !known.equals(List.copyOf(byDay.keySet()))) {
            part = of;
            days.clear();
            removeAll();
            byDay.keySet()
                    .forEach(day -> days.add(new ProposalDay(day, changes.size() <= MOST_UNFOLDED, dates, choice)));
            days.forEach(this::add);
        }
        days.forEach(day -> day.show(of, byDay.get(day.day())));
    }

    /** Nothing was found, or nothing yet. */
    void showNothing() {
        part = null;
        days.clear();
        removeAll();
    }

    /** What was found, whatever has become of it. */
    static List<ProposedChange> found(List<ProposedChange> changes) {
        return changes.stream()
                .map(change -> new ProposedChange(
                        change.fixture(), change.role(), change.before(), change.after(), ProposedStatus.LEFT))
                .toList();
    }
}
