package org.refstand.web.assigner.board;

import static org.refstand.web.text.PageTexts.language;
import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.word;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.refstand.assignment.AssignmentAnswer;
import org.refstand.assignment.BoardRow;
import org.refstand.assignment.SlotView;
import org.refstand.fixture.FixtureView;
import org.refstand.kernel.Page;
import org.refstand.kernel.PageRequest;
import org.refstand.web.text.Dates;

/**
 * On top of the board while something is broken: what was committed and cannot stay so, the soonest first. Of many matches
 * the first few are shown until somebody asks for all: the board below is what people come for.
 */
class NeedsAction extends Section {

    private static final int FEW = 10;

    private final transient Dates dates;
    private final Consumer<SlotKey> choose;
    private final Consumer<FixtureView> commit;
    private final Runnable readAnew;
    private final Map<SlotKey, NativeButton> next = new HashMap<>();
    private transient Page<BoardRow> shown;
    private boolean all;

    /**
     * @param choose is told the role for which somebody else shall be found
     * @param commit is told the match whose staged changes shall be committed; it may be of another period than the board's
     * @param readAnew is called when more is {@linkplain #wanted() wanted} than before
     */
    NeedsAction(Dates dates, Consumer<SlotKey> choose, Consumer<FixtureView> commit, Runnable readAnew) {
        this.dates = dates;
        this.choose = choose;
        this.commit = commit;
        this.readAnew = readAnew;
        setId("needs-action");
        addClassName("needs-action");
        setVisible(false);
    }

    /** How many matches are to be read. */
    PageRequest wanted() {
        return PageRequest.first(all ? PageRequest.MOST : FEW);
    }

    /** Nothing is broken. */
    void showNothing() {
        shown = null;
        setVisible(false);
    }

    /** Shows the broken roles of these matches; nothing when there is none. */
    void show(Page<BoardRow> now) {
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        removeAll();
        next.clear();
        var list = new UnorderedList();
        for (var row : now.items()) {
            row.crew().slots().stream().filter(NeedsAction::isBroken).forEach(slot -> list.add(item(row, slot)));
        }
        var roles = (int) list.getChildren().count();
        if (now.hasNextPage()) {
            add(new H2(text("board.needs-action.matches", now.totalCount())), list);
            showMore();
        } else {
            add(new H2(text("board.needs-action", roles)), list);
        }
        setVisible(roles > 0);
    }

    private void showMore() {
        if (!all) {
            var more = new NativeButton(text("board.needs-action.all"), click -> {
                all = true;
                readAnew.run();
            });
            more.addClassName("quiet-button");
            add(more);
        }
    }

    private static boolean isBroken(SlotView slot) {
        return slot.referee() != null && (slot.actionNeeded() || slot.answer() == AssignmentAnswer.DECLINED);
    }

    private ListItem item(BoardRow row, SlotView slot) {
        var match = new Span(MatchWords.when(row.fixture(), dates) + ", " + MatchWords.teams(row.fixture()));
        match.addClassName("teams");
        var reason =
                new Span(text("board.broken", word(slot.role()), slot.referee().name(), reason(row, slot)));
        reason.addClassName("reason");
        var words = new Div(match, reason);
        words.addClassName("words");
        var key = new SlotKey(row.fixture().id(), slot.role());
        var look = button(key, slot.staged() ? "board.look" : "board.act", () -> choose.accept(key));
        var buttons = new Div(look);
        next.put(key, look);
        if (slot.staged()) {
            var go = button(key, "part.plan.commit", () -> commit.accept(row.fixture()));
            buttons.add(go);
            next.put(key, go);
        }
        buttons.addClassName("answers");
        return new ListItem(words, buttons);
    }

    /** Puts the keyboard's focus on what is to be done next with a role. */
    void focus(SlotKey key) {
        if (next.containsKey(key)) {
            next.get(key).focus();
        }
    }

    private static NativeButton button(SlotKey key, String words, Runnable action) {
        var button = new NativeButton(text(words), click -> action.run());
        button.setId("act-" + words.replace('.', '-') + "-" + key.elementId());
        button.addClassNames("quiet-button", "small-button");
        return button;
    }

    private static String reason(BoardRow row, SlotView slot) {
        if (slot.staged()) {
            return slot.stagedReferee() == null
                    ? text("board.broken-staged-nobody")
                    : text("board.broken-staged", slot.stagedReferee().name());
        }
        if (slot.answer() == AssignmentAnswer.DECLINED) {
            return word(slot.answer());
        }
        return row.findings().stream()
                .filter(finding -> finding.role() == slot.role())
                .map(finding -> finding.message().in(language()))
                .findFirst()
                .orElse(text("part.slot.action-needed"));
    }
}
