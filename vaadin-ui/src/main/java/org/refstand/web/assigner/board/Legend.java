package org.refstand.web.assigner.board;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;

/** What the borders of the roles mean, and the keys of the board. */
class Legend extends Div {

    Legend() {
        addClassName("legend");
        add(
                new H2(text("board.choose-role")),
                sample("open", text("board.legend.open"), text("board.legend.open.note")),
                sample("staged", text("board.legend.staged"), text("board.legend.staged.note")),
                sample("committed", text("board.legend.committed"), text("board.legend.committed.note")),
                sample("blocked", text("board.legend.blocked"), text("board.legend.blocked.note")),
                keys());
    }

    private static DescriptionList keys() {
        var keys = new DescriptionList();
        keys.addClassName("keys");
        key(keys, "↑ ↓ ← →", text("board.key.arrows"));
        key(keys, text("board.key.enter.name"), text("board.key.enter"));
        key(keys, "s", text("board.key.stage"));
        key(keys, "n", text("board.key.nobody"));
        key(keys, text("board.key.take-back.name"), text("board.key.take-back"));
        key(keys, "c", text("board.key.commit"));
        key(keys, "Esc", text("board.key.back"));
        return keys;
    }

    private static void key(DescriptionList keys, String name, String does) {
        keys.add(new DescriptionList.Term(name), new DescriptionList.Description(does));
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
