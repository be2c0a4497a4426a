package org.refstand.web.assigner.master;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.HeaderRow;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.PageRequest;
import org.refstand.security.Caller;
import org.refstand.security.CurrentCaller;
import org.refstand.web.assigner.AssignerPage;
import org.refstand.web.live.LiveRefresh;
import org.refstand.web.part.Badge;
import org.refstand.web.part.Badge.Tone;
import org.refstand.web.part.EmptyState;

/**
 * A table of one kind of master data: name and what belongs to it, filters in the header, each row opened by its button. On
 * a phone the columns behind the name give way, the line under the name says the most important.
 */
abstract class MasterView<T> extends AssignerPage {

    private static final int NARROW = 900;

    private final transient CurrentCaller current;
    private final Grid<T> grid = new Grid<>();
    private final List<Grid.Column<T>> wide = new ArrayList<>();
    private final TextField search = new TextField();
    private final Select<Boolean> active = new Select<>();
    private final Map<Grid.Column<T>, Component> own = new LinkedHashMap<>();
    private final Div above = new Div();
    private final Div nothing = new Div();
    private final transient Rows<T> rows = new Rows<>(this::readAsVisitor);
    private transient Grid.Column<T> named;
    private transient HeaderRow filters;
    private transient Caller visitor = Caller.NOBODY;

    /** @param title of the page */
    MasterView(String title, CurrentCaller current) {
        super(title);
        this.current = current;
        grid.addThemeVariants(GridVariant.LUMO_ROW_STRIPES, GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addClassName("master");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        search.setClearButtonVisible(true);
        search.setPlaceholder(text("master.search"));
        search.setAriaLabel(text("master.search"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setWidthFull();
        search.addValueChangeListener(change -> refresh());
        active.setAriaLabel(text("master.active"));
        active.setItems(true, false);
        active.setEmptySelectionAllowed(true);
        active.setEmptySelectionCaption(text("master.all"));
        active.setItemLabelGenerator(
                value -> value == null ? text("master.all") : text(value ? "master.in-use" : "master.not-in-use"));
        active.setValue(true);
        active.setWidthFull();
        active.addValueChangeListener(change -> refresh());
    }

    /** Reads one page; both conditions may be null. */
    protected abstract org.refstand.kernel.Page<T> read(String search, Boolean active, PageRequest page);

    /** What a row is called. */
    protected abstract String name(T row);

    /** What stands below the name on a phone; empty for nothing. */
    protected abstract String detail(T row);

    /** Whether the row is in use. */
    protected abstract boolean isActive(T row);

    /** Opens the row's form. */
    protected abstract void open(T row);

    /** What to say when there is none at all. */
    protected abstract EmptyState none();

    /** Adds a column that only wide pages show. */
    protected final Grid.Column<T> column(String title, Function<T, String> value) {
        var column = grid.addColumn(value::apply).setHeader(title).setAutoWidth(true);
        wide.add(column);
        return column;
    }

    /** Puts a filter into the header, over its column; on a phone, where the column gives way, above the table. */
    protected final void filter(Grid.Column<T> column, Component field) {
        field.addClassName("column-filter");
        own.put(column, field);
        filters.getCell(column).setComponent(field);
    }

    /** Builds the table: the name first, then these columns, then the button. */
    protected final void build(Runnable columns, LiveRefresh live, Class<? extends DomainEvent> events) {
        named = grid.addComponentColumn(this::nameCell)
                .setHeader(text("master.name"))
                .setFlexGrow(2);
        filters = grid.appendHeaderRow();
        columns.run();
        var button = grid.addComponentColumn(this::openButton)
                .setHeader("")
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("160px")
                .setFrozenToEnd(true);
        filters.getCell(named).setComponent(search);
        filters.getCell(button).setComponent(active);
        grid.setItems(query -> rows.from(query.getOffset(), query.getLimit()), query -> rows.count());
        above.addClassNames("filters", "above-table");
        above.setVisible(false);
        add(above, grid, nothing);
        live.keep(this, recorded -> concerns(recorded, events), this::refresh);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        visitor = current.get();
        var page = attached.getUI().getPage();
        page.retrieveExtendedClientDetails(details -> fit(details.getWindowInnerWidth()));
        page.addBrowserWindowResizeListener(resized -> fit(resized.getWidth()));
    }

    /** Reads the table anew. */
    protected final void refresh() {
        var unfiltered = search.isEmpty() && !Boolean.FALSE.equals(active.getValue());
        rows.forget();
        var count = rows.count();
        subtitle(text("master.count", count));
        nothing.removeAll();
        grid.setVisible(count > 0 || !unfiltered || isFiltered());
        if (count == 0) {
            nothing.add(grid.isVisible() ? new Span(text("master.none-found")) : none());
        }
        grid.setAllRowsVisible(count <= 12);
        grid.getDataProvider().refreshAll();
    }

    /** Whether a filter of the view itself is set. */
    protected boolean isFiltered() {
        return false;
    }

    private void fit(int width) {
        var isWide = width >= NARROW;
        wide.forEach(column -> column.setVisible(isWide));
        grid.setClassName("narrow", !isWide);
        named.setWidth(isWide ? "200px" : "150px");
        if (isWide == above.isVisible()) {
            above.setVisible(!isWide);
            own.forEach((column, field) -> {
                if (isWide) {
                    above.remove(field);
                    filters.getCell(column).setComponent(field);
                } else {
                    // the cell lets go of a component only for another one
                    filters.getCell(column).setComponent(new Span());
                    above.add(field);
                }
            });
        }
    }

    private Component nameCell(T row) {
        var name = new Span(name(row));
        name.addClassName("who");
        var cell = new Div(name);
        cell.addClassName("name-cell");
        Stream.of(detail(row)).filter(words -> !words.isBlank()).map(Span::new).forEach(line -> {
            line.addClassName("detail");
            cell.add(line);
        });
        if (!isActive(row)) {
            cell.add(new Badge(text("master.not-in-use"), Tone.QUIET));
        }
        return cell;
    }

    private NativeButton openButton(T row) {
        var button = new NativeButton(text("match.change"), click -> open(row));
        button.addClassNames("quiet-button", "small-button");
        button.setAriaLabel(text("master.open", name(row)));
        return button;
    }

    /** The table asks for rows when the answer is being written, also when that is a push and no request of the visitor. */
    private org.refstand.kernel.Page<T> readAsVisitor(PageRequest page) {
        var words = search.getValue().isBlank() ? null : search.getValue().strip();
        return current.as(visitor, () -> read(words, active.getValue(), page));
    }

    private static boolean concerns(RecordedEvent recorded, Class<? extends DomainEvent> events) {
        return events.isInstance(recorded.event());
    }
}
