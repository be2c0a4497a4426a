package org.refstand.web.assigner.board;

import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.shortWord;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.refstand.planning.ProposedChange;
import org.refstand.referee.RefereeRef;
import org.refstand.web.part.ConfirmStep;
import org.refstand.web.text.Dates;

/** The way found to fill one role: who gets it, and what else changes for that. Nothing is staged before it is accepted. */
class ReplacementStep extends ConfirmStep {

    /** @param accept stages the changes */
    ReplacementStep(List<ProposedChange> changes, Dates dates, Runnable accept) {
        super(
                text("board.proposal", changes.get(0).after().name()),
                changes.size() == 1 ? "" : text("board.proposal.others", changes.size() - 1),
                text("board.proposal.stage"),
                accept);
        var list = new UnorderedList();
        list.addClassName("proposal-changes");
        changes.forEach(change -> list.add(item(change, dates)));
        with(list);
    }

    private static ListItem item(ProposedChange change, Dates dates) {
        var match = new Span(MatchWords.when(change.fixture(), dates) + ", " + MatchWords.teams(change.fixture()));
        match.addClassName("dim");
        var words =
                new Span(text("search.change", shortWord(change.role()), name(change.before()), name(change.after())));
        return new ListItem(match, words);
    }

    private static String name(RefereeRef referee) {
        return referee == null ? text("board.plan.open") : referee.name();
    }
}
