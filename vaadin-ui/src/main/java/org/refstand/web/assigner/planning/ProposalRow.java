package org.refstand.web.assigner.planning;

import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.shortWord;
import static org.refstand.web.text.Words.word;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.refstand.fixture.FixtureView;
import org.refstand.planning.ProposalPart;
import org.refstand.planning.ProposedChange;
import org.refstand.planning.ProposedStatus;
import org.refstand.referee.RefereeRef;
import org.refstand.web.assigner.planning.ProposalList.Choice;
import org.refstand.web.part.MatchRow;
import org.refstand.web.text.Dates;

/** What a search found for one match, and whether it is taken over. */
class ProposalRow extends MatchRow {

    private final Checkbox over = new Checkbox();
    private final List<Line> roles = new ArrayList<>();

    /** One role: what would change, and what has become of it where that is not for the box to say. */
    private record Line(Span words, Span settled) {}

    /** @param part this match, or what is looked at of it */
    ProposalRow(FixtureView match, List<ProposedChange> changes, Dates dates, ProposalPart part, Choice choice) {
        super(match, dates);
        var lines = new Div();
        lines.addClassName("roles");
        changes.forEach(change -> lines.add(line(change, choice)));
        over.setAriaLabel(
                text("search.take", match.home().name() + " – " + match.away().name()));
        over.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choice.take(part, Boolean.TRUE.equals(change.getValue()));
            }
        });
        var found = new Div(lines, over);
        found.addClassName("found");
        add(found);
        show(changes);
    }

    /** Says anew what is taken over; nothing is replaced, so no press goes to what is gone. */
    final void show(List<ProposedChange> changes) {
        var count = new Counts(changes);
        var staged = count.of(ProposedStatus.STAGED);
        var left = count.of(ProposedStatus.LEFT);
        over.setValue(staged > 0);
        over.setIndeterminate(staged > 0 && left > 0);
        over.setVisible(staged + left > 0);
        for (var i = 0; i < roles.size(); i++) {
            show(roles.get(i), changes.get(i).status());
        }
    }

    private static void show(Line line, ProposedStatus status) {
        var settled = status == ProposedStatus.COMMITTED || status == ProposedStatus.OVERTAKEN;
        line.words().setClassName("not-taken", status == ProposedStatus.LEFT || status == ProposedStatus.OVERTAKEN);
        line.settled().setVisible(settled);
        line.settled().setText(settled ? word(status) : "");
        line.settled().setClassName("settled", status == ProposedStatus.COMMITTED);
        line.settled().setClassName("act", status == ProposedStatus.OVERTAKEN);
    }

    private Span line(ProposedChange change, Choice choice) {
        var words =
                new Span(text("search.change", shortWord(change.role()), name(change.before()), name(change.after())));
        var settled = new Span();
        settled.addClassName("badge");
        roles.add(new Line(words, settled));
        var line = new Span(words, settled);
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
