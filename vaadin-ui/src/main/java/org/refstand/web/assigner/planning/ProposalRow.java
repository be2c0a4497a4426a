package org.refstand.web.assigner.planning;

import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.shortWord;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.refstand.fixture.FixtureView;
import org.refstand.planning.ProposedChange;
import org.refstand.referee.RefereeRef;
import org.refstand.web.assigner.planning.ProposalList.Choice;
import org.refstand.web.part.MatchRow;
import org.refstand.web.text.Dates;

/** What a search found for one match, and whether it is taken over. */
class ProposalRow extends MatchRow {

    private final Checkbox over = new Checkbox();
    private final List<Span> roles = new ArrayList<>();

    ProposalRow(FixtureView match, List<ProposedChange> changes, Dates dates, Choice choice) {
        super(match, dates);
        var lines = new Div();
        lines.addClassName("roles");
        changes.forEach(change -> lines.add(line(change, choice)));
        over.setAriaLabel(
                text("search.take", match.home().name() + " – " + match.away().name()));
        over.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choice.take(match.id(), Boolean.TRUE.equals(change.getValue()));
            }
        });
        var found = new Div(lines, over);
        found.addClassName("found");
        add(found);
        show(changes);
    }

    /** Says anew what is taken over; nothing is replaced, so no press goes to what is gone. */
    final void show(List<ProposedChange> changes) {
        over.setValue(changes.stream().anyMatch(ProposedChange::staged));
        over.setIndeterminate(over.getValue() && !changes.stream().allMatch(ProposedChange::staged));
        for (var i = 0; i < roles.size(); i++) {
            roles.get(i).setClassName("not-taken", !changes.get(i).staged());
        }
    }

    private Span line(ProposedChange change, Choice choice) {
        var words =
                new Span(text("search.change", shortWord(change.role()), name(change.before()), name(change.after())));
        roles.add(words);
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
