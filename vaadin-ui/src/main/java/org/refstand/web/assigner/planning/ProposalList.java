package org.refstand.web.assigner.planning;

import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.shortWord;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureView;
import org.refstand.planning.ProposedChange;
import org.refstand.referee.RefereeRef;
import org.refstand.web.part.DayHeading;
import org.refstand.web.part.MatchRow;
import org.refstand.web.text.Dates;

/** What a search found, match by match; each is taken over, or taken back. */
class ProposalList extends Div {

    private final transient Dates dates;
    private final transient Choice choice;
    private transient List<ProposedChange> shown = List.of();

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

    /** Leaves the page alone when nothing is new, so that no press goes to what is gone. */
    void show(List<ProposedChange> changes) {
        if (changes.equals(shown)) {
            return;
        }
        shown = changes;
        removeAll();
        var byMatch = changes.stream()
                .collect(Collectors.groupingBy(ProposedChange::fixture, LinkedHashMap::new, Collectors.toList()));
        LocalDate day = null;
        for (var match : byMatch.entrySet()) {
            if (!match.getKey().date().equals(day)) {
                day = match.getKey().date();
                add(new DayHeading(dates.longDay(day), ""));
            }
            add(row(match.getKey(), match.getValue()));
        }
    }

    private MatchRow row(FixtureView match, List<ProposedChange> changes) {
        var roles = new Div();
        roles.addClassName("roles");
        changes.forEach(change -> roles.add(role(change)));
        var over = new Checkbox();
        over.setValue(changes.stream().anyMatch(ProposedChange::staged));
        over.setIndeterminate(over.getValue() && !changes.stream().allMatch(ProposedChange::staged));
        over.setAriaLabel(
                text("search.take", match.home().name() + " – " + match.away().name()));
        over.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                // what was refused is shown as it stands
                shown = List.of();
                choice.take(match.id(), Boolean.TRUE.equals(change.getValue()));
            }
        });
        var found = new Div(roles, over);
        found.addClassName("found");
        return new MatchRow(match, dates, found);
    }

    private Span role(ProposedChange change) {
        var words =
                new Span(text("search.change", shortWord(change.role()), name(change.before()), name(change.after())));
        words.setClassName("not-taken", !change.staged());
        var line = new Span(words);
        line.addClassName("found-role");
        if (change.after() != null) {
            var why = new NativeButton(text("search.why"), click -> choice.why(change));
            why.addClassName("link-button");
            why.setAriaLabel(text("search.why.who", change.after().name(), shortWord(change.role())));
            line.add(why);
        }
        return line;
    }

    private static String name(RefereeRef referee) {
        return referee == null ? "–" : referee.name();
    }
}
