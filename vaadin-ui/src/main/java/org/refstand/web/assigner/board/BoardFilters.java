package org.refstand.web.assigner.board;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.refstand.assignment.BoardRow;
import org.refstand.league.LeagueRef;
import org.refstand.web.text.Dates;

/** The filters above the board: league, day, open roles only. They offer what the period has. */
class BoardFilters extends Div {

    private final Select<LeagueRef> league = new Select<>();
    private final Select<LocalDate> day = new Select<>();
    private final NativeButton openOnly;
    private final Consumer<BoardFilter> changed;
    private boolean onlyOpen;
    private boolean silent;

    /** @param changed is told every new choice */
    BoardFilters(Dates dates, Consumer<BoardFilter> changed) {
        this.changed = changed;
        addClassName("filters");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", text("board.filters"));
        league.setItems(List.of());
        league.setAriaLabel(text("board.filter.league"));
        league.setItemLabelGenerator(item -> item == null ? text("board.filter.all-leagues") : item.name());
        league.setEmptySelectionAllowed(true);
        league.setEmptySelectionCaption(text("board.filter.all-leagues"));
        league.addValueChangeListener(change -> tell());
        day.setItems(List.of());
        day.setAriaLabel(text("board.filter.day"));
        day.setItemLabelGenerator(item -> item == null ? text("board.filter.all-days") : dates.shortDay(item));
        day.setEmptySelectionAllowed(true);
        day.setEmptySelectionCaption(text("board.filter.all-days"));
        day.addValueChangeListener(change -> tell());
        openOnly = new NativeButton(text("board.filter.open-only"), click -> toggle());
        openOnly.addClassName("chip");
        openOnly.getElement().setAttribute("aria-pressed", "false");
        add(league, day, openOnly);
    }

    /** What is chosen now. */
    BoardFilter value() {
        return new BoardFilter(
                league.getValue() == null ? null : league.getValue().id(), day.getValue(), onlyOpen);
    }

    /** Offers the leagues and days of these matches; what was chosen stays chosen where it still exists. */
    void offer(List<BoardRow> rows) {
        var leagues = rows.stream()
                .map(row -> row.fixture().league())
                .distinct()
                .sorted(Comparator.comparing(LeagueRef::name))
                .toList();
        var days = rows.stream().map(row -> row.fixture().date()).distinct().toList();
        silent = true;
        renew(league, leagues);
        renew(day, days);
        silent = false;
        league.setVisible(leagues.size() > 1);
        day.setVisible(days.size() > 1);
    }

    /** Chooses everything again. */
    void clear() {
        silent = true;
        league.clear();
        day.clear();
        onlyOpen = false;
        openOnly.getElement().setAttribute("aria-pressed", "false");
        silent = false;
        tell();
    }

    private static <T> void renew(Select<T> select, List<T> items) {
        if (!select.getListDataView().getItems().toList().equals(items)) {
            var chosen = select.getValue();
            select.setItems(items);
            select.setValue(items.contains(chosen) ? chosen : null);
        }
    }

    private void toggle() {
        onlyOpen = !onlyOpen;
        openOnly.getElement().setAttribute("aria-pressed", String.valueOf(onlyOpen));
        tell();
    }

    private void tell() {
        if (!silent) {
            changed.accept(value());
        }
    }
}
