package org.refstand.web.assigner.board;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.refstand.assignment.BoardRow;
import org.refstand.web.text.Dates;

/** The matches of the board, day by day. What is shown already and has not changed stays as it is. */
class BoardDays extends Div {

    /** So many matches are on the page at once; days behind them unfold when they are scrolled to. */
    private static final int UNFOLDED = 60;

    private final transient Dates dates;
    private final Consumer<SlotKey> choose;
    private final Map<LocalDate, BoardDay> days = new LinkedHashMap<>();

    /** @param choose is told the role that was clicked */
    BoardDays(Dates dates, Consumer<SlotKey> choose) {
        this.dates = dates;
        this.choose = choose;
        addClassName("board");
    }

    /** Shows these matches, which are in the order of their days. */
    void show(List<BoardRow> rows) {
        var byDay = new LinkedHashMap<LocalDate, List<BoardRow>>();
        rows.forEach(row -> byDay.computeIfAbsent(row.fixture().date(), day -> new ArrayList<>())
                .add(row));
        if (!List.copyOf(byDay.keySet()).equals(List.copyOf(days.keySet()))) {
            build(byDay);
        }
        byDay.forEach((day, ofDay) -> days.get(day).show(ofDay));
    }

    /** Marks the role whose candidates are shown; null for none. */
    void select(SlotKey key) {
        days.values().forEach(day -> day.select(key));
    }

    /**
     * Puts the keyboard's focus on a role.
     *
     * @return whether its match is shown
     */
    boolean focus(SlotKey key) {
        var found = days.values().stream().filter(day -> day.has(key.fixture())).findFirst();
        found.ifPresent(day -> day.focus(key));
        return found.isPresent();
    }

    private void build(Map<LocalDate, List<BoardRow>> byDay) {
        days.clear();
        removeAll();
        var before = 0;
        for (var day : byDay.entrySet()) {
            var section = new BoardDay(day.getKey(), before > UNFOLDED, dates, choose);
            before += day.getValue().size();
            days.put(day.getKey(), section);
            add(section);
        }
    }
}
