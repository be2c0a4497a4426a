package org.refstand.web.assigner.board;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.refstand.assignment.BoardRow;
import org.refstand.fixture.FixtureId;
import org.refstand.web.part.Badge;
import org.refstand.web.part.Badge.Tone;
import org.refstand.web.part.DayHeading;
import org.refstand.web.text.Dates;

/**
 * A day of the board. Far down a long board a day begins folded: it says how much it holds and unfolds as soon as it is
 * scrolled to, so that a page of hundreds of matches opens as quickly as a short one.
 */
class BoardDay extends Section {

    /** About how high one match is, in CSS pixels, so that the page's length hardly changes when a day unfolds. */
    private static final int ROW_HEIGHT = 66;

    private static final String CLICK_WHEN_SEEN =
            """
            const seen = new IntersectionObserver(entries => {
              if (entries.some(entry => entry.isIntersecting)) { seen.disconnect(); this.click(); }
            }, { rootMargin: '400px' });
            seen.observe(this);
            """;

    private final LocalDate day;
    private final transient Dates dates;
    private final Consumer<SlotKey> choose;
    private final Div heading = new Div();
    private final Div matches = new Div();
    private final Map<FixtureId, BoardMatch> byId = new LinkedHashMap<>();
    private transient List<BoardRow> rows = List.of();
    private transient SlotKey selected;
    private transient List<String> note = List.of();
    private boolean folded;

    /**
     * @param folded whether to wait with the matches until they are looked at
     * @param choose is told the role that was clicked
     */
    BoardDay(LocalDate day, boolean folded, Dates dates, Consumer<SlotKey> choose) {
        this.day = day;
        this.folded = folded;
        this.dates = dates;
        this.choose = choose;
        add(heading, matches);
    }

    /** Shows these matches, all of this day. */
    void show(List<BoardRow> now) {
        rows = now;
        showHeading();
        if (folded) {
            showFolded();
        } else {
            showMatches();
        }
    }

    /** Marks the role whose candidates are shown, if it is of this day. */
    void select(SlotKey key) {
        selected = key;
        byId.values().forEach(match -> match.select(key));
    }

    /** Puts the focus on a role; a folded day unfolds for it. */
    void focus(SlotKey key) {
        unfold();
        var match = byId.get(key.fixture());
        if (match != null) {
            match.focus(key.role());
        }
    }

    boolean has(FixtureId fixture) {
        return rows.stream().anyMatch(row -> row.fixture().id().equals(fixture));
    }

    private void showHeading() {
        var roles = RoleCount.of(rows);
        var words = List.of(
                text("board.day", rows.size()),
                text(roles.open() > 0 ? "board.day.open" : "board.day.filled", roles.open(), roles.all()));
        if (!words.equals(note)) {
            note = words;
            heading.removeAll();
            heading.add(
                    roles.all() == 0
                            ? new DayHeading(dates.longDay(day), words.get(0))
                            : new DayHeading(
                                    dates.longDay(day),
                                    words.get(0),
                                    new Badge(words.get(1), roles.open() > 0 ? Tone.ACT : Tone.SETTLED)));
        }
    }

    private void showFolded() {
        matches.removeAll();
        var unfold = new NativeButton(text("board.unfold", rows.size()), click -> unfold());
        unfold.addClassName("folded-day");
        unfold.setHeight(rows.size() * ROW_HEIGHT + "px");
        unfold.getElement().executeJs(CLICK_WHEN_SEEN);
        matches.add(unfold);
    }

    private void unfold() {
        if (folded) {
            folded = false;
            showMatches();
        }
    }

    private void showMatches() {
        var ids = rows.stream().map(row -> row.fixture().id()).toList();
        if (!ids.equals(List.copyOf(byId.keySet()))) {
            byId.clear();
            matches.removeAll();
            rows.forEach(row -> {
                var match = new BoardMatch(row, dates, choose);
                match.select(selected);
                byId.put(row.fixture().id(), match);
                matches.add(match);
            });
        } else {
            rows.forEach(row -> byId.get(row.fixture().id()).show(row));
        }
    }
}
