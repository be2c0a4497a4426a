package org.refstand.web.assigner.planning;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.refstand.planning.ProposedChange;
import org.refstand.planning.ProposedStatus;
import org.refstand.web.assigner.Links;
import org.refstand.web.part.EmptyState;

/** Above what a search found: what has become of it, which part is looked at, and that taken over or taken back at once. */
class FoundHead extends Div {

    // never replaced: who presses while others stage something presses the button that is there
    private final H2 title = new H2();
    private final Span counts = new Span();
    private final NativeButton back;
    private final NativeButton over;
    private final Div head;
    private final Div row;
    private final EmptyState nothing = new EmptyState(text("search.nothing"), text("search.nothing.next"));

    /**
     * @param filters say which part is shown
     * @param take takes over what is shown, or takes it back
     */
    FoundHead(ProposalFilters filters, Consumer<Boolean> take) {
        addClassName("search-found");
        counts.addClassName("dim");
        back = Links.quietButton("", () -> take.accept(false));
        over = Links.quietButton("", () -> take.accept(true));
        head = new Div(title, counts);
        head.addClassName("row");
        var buttons = new Div(back, over);
        buttons.addClassName("answers");
        row = new Div(filters, buttons);
        row.addClassName("row");
        add(head, row, nothing);
    }

    /**
     * @param shown those of the part that is looked at
     * @param all how many were found at all
     */
    void show(List<ProposedChange> shown, int all) {
        nothing.setVisible(all == 0);
        head.setVisible(all > 0);
        row.setVisible(all > 0);
        var count = new Counts(shown);
        var part = shown.size() < all;
        title.setText(part ? text("search.found.of", shown.size(), all) : text("search.found", all));
        counts.setText(count.words());
        say(back, "search.take-back", part, count.of(ProposedStatus.STAGED));
        say(over, "search.take", part, count.of(ProposedStatus.LEFT));
    }

    private static void say(NativeButton button, String what, boolean part, int changes) {
        button.setText(text(what + (part ? "-shown" : "-all"), changes));
        button.setEnabled(changes > 0);
    }
}
