package org.refstand.web.statistics;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A picture of bars with its title, what its colours mean, and a table that says the same. Long ones grow on demand. */
class BarCard extends Div {

    private static final int AT_ONCE = 20;
    private static final int MORE = 60;

    /**
     * One row, drawn and said.
     *
     * @param cells of the table, the first names the row
     */
    record Row(Bar bar, List<String> cells) {}

    private final String title;
    private final Svg picture = new Svg();
    private final NativeTable table = new NativeTable();
    private final Paragraph none = new Paragraph();
    private final NativeDetails details;
    private final NativeButton more = new NativeButton(text("statistics.more"), click -> grow());
    private transient List<Row> rows = List.of();
    private String said = "";
    private int shown = AT_ONCE;

    /**
     * @param style a class of its own, for its colours
     * @param headings of the table's columns
     */
    BarCard(String style, String title, String explained, List<String> headings) {
        this.title = title;
        addClassNames("card", "bar-card", style);
        var note = new Paragraph(explained);
        note.addClassName("dim");
        none.addClassName("dim");
        picture.addClassName("bars");
        picture.getElement().setAttribute("role", "img");
        more.addClassName("quiet-button");
        table.getElement().setAttribute("aria-label", title);
        var head = table.getHead().addRow();
        headings.forEach(heading -> head.addHeaderCell().setText(heading));
        head.getChildren().forEach(cell -> cell.getElement().setAttribute("scope", "col"));
        var scroll = new Div(table);
        scroll.addClassName("table");
        details = new NativeDetails(text("statistics.as-table"), scroll);
        add(new H2(title), note, picture, none, more, details);
    }

    /** Says what a part of the bars means; in the order they stand in. */
    BarCard legend(String part, String words) {
        var mark = new Span(words);
        mark.addClassNames("legend", part);
        addComponentAtIndex(
                (int) getChildren().takeWhile(child -> child != picture).count(), mark);
        return this;
    }

    /**
     * @param all the rows; as many are drawn as the visitor asked for
     * @param summary what the picture shows, for those who cannot see it
     * @param nothing said when there is no row
     */
    void show(List<Row> all, String summary, String nothing) {
        if (!all.equals(rows) || !summary.equals(said)) {
            rows = List.copyOf(all);
            said = summary;
            none.setText(nothing);
            draw();
        }
    }

    /** Begins with few rows again, for another season or search. */
    void shrink() {
        shown = AT_ONCE;
        draw();
    }

    private void grow() {
        shown += MORE;
        draw();
    }

    private void draw() {
        var some = rows.subList(0, Math.min(shown, rows.size()));
        var any = !some.isEmpty();
        picture.setVisible(any);
        details.setVisible(any);
        none.setVisible(!any);
        more.setVisible(some.size() < rows.size());
        // the scale is that of all rows, so that bars keep their length when more are shown
        picture.setSvg(Bars.drawn(
                some.stream().map(Row::bar).toList(),
                Bars.most(rows.stream().map(Row::bar).toList())));
        picture.getElement()
                .setAttribute("aria-label", text("statistics.picture", title, said, some.size(), rows.size()));
        table.getBody().removeAllRows();
        some.forEach(row -> fill(table.getBody().addRow(), row));
    }

    private static void fill(NativeTableRow line, Row row) {
        var name = line.addHeaderCell();
        name.setText(row.cells().get(0));
        name.getElement().setAttribute("scope", "row");
        row.cells().stream().skip(1).forEach(cell -> line.addDataCell().setText(cell));
        line.setClassName("own", row.bar().own());
    }
}
