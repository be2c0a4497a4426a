package org.refstand.web.assigner.planning;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.refstand.planning.ProposedChange;
import org.refstand.web.assigner.Links;
import org.refstand.web.part.EmptyState;

/** Above what a search found: how much of it is staged, and all of it taken over or taken back at once. */
class FoundHead extends Div {

    /** What can be done with all of it. */
    interface All {
        /** Takes over all that was found, or takes all of it back. */
        void take(boolean over);
    }

    // never replaced: who presses while others stage something presses the button that is there
    private final H2 title = new H2();
    private final NativeButton back;
    private final NativeButton over;
    private final Div row;
    private final EmptyState nothing = new EmptyState(text("search.nothing"), text("search.nothing.next"));

    FoundHead(All all) {
        addClassName("search-found");
        back = Links.quietButton(text("search.take-back-all"), () -> all.take(false));
        over = Links.quietButton(text("search.take-all"), () -> all.take(true));
        row = new Div(title, back, over);
        row.addClassName("row");
        add(row, nothing);
    }

    void show(List<ProposedChange> changes) {
        nothing.setVisible(changes.isEmpty());
        row.setVisible(!changes.isEmpty());
        var staged = changes.stream().filter(ProposedChange::staged).count();
        title.setText(text("search.found", changes.size(), staged));
        back.setEnabled(staged > 0);
        over.setEnabled(staged < changes.size());
    }
}
