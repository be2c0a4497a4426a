package org.refstand.web.assigner.planning;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureView;
import org.refstand.planning.ProposedChange;
import org.refstand.web.part.DayHeading;
import org.refstand.web.text.Dates;

/** What a search found, match by match; each is taken over, or taken back. */
class ProposalList extends Div {

    private final transient Dates dates;
    private final transient Choice choice;
    private transient List<ProposedChange> shown = List.of();
    private final Map<FixtureId, ProposalRow> rows = new LinkedHashMap<>();

    /** What can be done with a match. */
    interface Choice {
        /** Takes over what was found for it, or takes that back. */
        void take(FixtureId match, boolean over);

        /** Says why somebody was found for a role. */
        void why(ProposedChange change);
    }

    ProposalList(Dates dates, Choice choice) {
        this.dates = dates;
        this.choice = choice;
        addClassNames("board", "proposal");
    }

    /** Shows what is new; the rows of the same proposal stay. */
    void show(List<ProposedChange> changes) {
        var byMatch = changes.stream()
                .collect(Collectors.groupingBy(ProposedChange::fixture, LinkedHashMap::new, Collectors.toList()));
        if (!untaken(changes).equals(untaken(shown))) {
            build(byMatch);
        }
        shown = changes;
        byMatch.forEach((match, found) -> rows.get(match.id()).show(found));
    }

    private void build(Map<FixtureView, List<ProposedChange>> byMatch) {
        removeAll();
        rows.clear();
        LocalDate day = null;
        for (var match : byMatch.entrySet()) {
            if (!match.getKey().date().equals(day)) {
                day = match.getKey().date();
                add(new DayHeading(dates.longDay(day), ""));
            }
            var row = new ProposalRow(match.getKey(), match.getValue(), dates, choice);
            rows.put(match.getKey().id(), row);
            add(row);
        }
    }

    /** The proposal itself, whatever is taken of it. */
    private static List<ProposedChange> untaken(List<ProposedChange> changes) {
        return changes.stream()
                .map(change ->
                        new ProposedChange(change.fixture(), change.role(), change.before(), change.after(), false))
                .toList();
    }
}
