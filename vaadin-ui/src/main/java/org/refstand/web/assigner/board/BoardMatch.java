package org.refstand.web.assigner.board;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.refstand.assignment.BoardRow;
import org.refstand.assignment.SlotView;
import org.refstand.fixture.FixtureStatus;
import org.refstand.league.CrewRole;
import org.refstand.web.part.CrewSlot;
import org.refstand.web.part.MatchRow;
import org.refstand.web.text.Dates;

/** One match of the board with the roles of its crew. It is built anew only when something of it has changed. */
class BoardMatch extends Div {

    private final transient Dates dates;
    private final Consumer<SlotKey> choose;
    private final Map<CrewRole, CrewSlot> slots = new EnumMap<>(CrewRole.class);
    private transient BoardRow row;
    private transient SlotKey selected;

    /**
     * @param dates for the hour of the start
     * @param choose is told the role that was clicked
     */
    BoardMatch(BoardRow row, Dates dates, Consumer<SlotKey> choose) {
        this.dates = dates;
        this.choose = choose;
        addClassName("board-match");
        show(row);
    }

    /** Shows the match as it is now. */
    final void show(BoardRow now) {
        if (now.equals(row)) {
            return;
        }
        row = now;
        slots.clear();
        removeAll();
        add(new MatchRow(row.fixture(), dates, crew()));
        select(selected);
    }

    /** Marks the role whose candidates are shown; null or one of another match marks none. */
    final void select(SlotKey key) {
        selected = key;
        slots.forEach((role, slot) -> slot.select(new SlotKey(row.fixture().id(), role).equals(key)));
    }

    /** Puts the keyboard's focus on a role. */
    void focus(CrewRole role) {
        var slot = slots.get(role);
        if (slot != null) {
            slot.focus();
        }
    }

    /** Where nothing is played any more, nobody is looked for; who is assigned is still seen. */
    private boolean matters(SlotView slot) {
        return row.fixture().status() == FixtureStatus.SCHEDULED || slot.referee() != null || slot.staged();
    }

    private Component crew() {
        var shown = row.crew().slots().stream().filter(this::matters).toList();
        if (shown.isEmpty() || RoleCount.isProvided(row)) {
            var provider = row.fixture().crewTeam();
            var words = new Span(provider == null ? text("board.no-crew") : text("board.crew-of", provider.name()));
            words.addClassNames("dim", "small");
            return words;
        }
        var crew = new Div();
        crew.addClassName("crew");
        crew.setClassName("single", shown.size() == 1);
        for (var role : shown) {
            var key = new SlotKey(row.fixture().id(), role.role());
            var slot = new CrewSlot(role, row.findings());
            slot.setId(key.elementId());
            slot.addClickListener(click -> choose.accept(key));
            slots.put(role.role(), slot);
            crew.add(slot);
        }
        return crew;
    }
}
