package org.refstand.web.assigner.board;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** What the borders of the roles mean, and the keys of the board. */
class Legend extends Div {

    Legend() {
        addClassName("legend");
        var keys = new Paragraph(text("board.keys"));
        keys.addClassNames("dim", "small", "keys");
        add(
                new H2(text("board.choose-role")),
                sample("open", text("board.legend.open"), text("board.legend.open.note")),
                sample("staged", text("board.legend.staged"), text("board.legend.staged.note")),
                sample("committed", text("board.legend.committed"), text("board.legend.committed.note")),
                sample("blocked", text("board.legend.blocked"), text("board.legend.blocked.note")),
                keys);
    }

    private static Component sample(String state, String word, String note) {
        var who = new Span(word);
        who.addClassName("who");
        var what = new Span(note);
        what.addClassName("what");
        var sample = new Div(who, what);
        sample.addClassNames("slot", state);
        return sample;
    }
}
