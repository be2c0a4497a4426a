package org.refstand.web.assigner.planning;

import static org.refstand.web.text.PageTexts.language;
import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.refstand.planning.PlanningProgress;

/** How a search goes: what the best plan costs and what none can cost less than, over time; a table says the same. */
class SearchChart extends Div {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 160;
    private static final int EDGE = 8;
    /** A long search has more moments than anybody reads. */
    private static final int ROWS = 12;

    private final Svg picture = new Svg();
    private final NativeTableBody rows = new NativeTableBody();

    SearchChart() {
        addClassName("search-chart");
        var legend = new Div(mark("cost", text("search.cost")), mark("bound", text("search.bound")));
        legend.addClassName("legend");
        var head = new NativeTableRow(
                new NativeTableHeaderCell(text("search.elapsed")),
                new NativeTableHeaderCell(text("search.cost")),
                new NativeTableHeaderCell(text("search.bound")),
                new NativeTableHeaderCell(text("search.open")));
        var table = new NativeTable(new NativeTableHeader(head), rows);
        var details = new NativeDetails(text("search.as-table"), table);
        picture.getElement().setAttribute("role", "img");
        add(legend, picture, details);
    }

    private static Span mark(String line, String words) {
        var mark = new Span(words);
        mark.addClassNames("line", line);
        return mark;
    }

    /**
     * @param went the moments so far, in order
     * @param seconds how long the search is to take at least; 0: no longer than it took so far
     */
    void show(List<PlanningProgress> went, int seconds) {
        // of a search that ended with its first plan there is no course to draw
        var course = went.size() > 1 || seconds > 0 && !went.isEmpty();
        setVisible(course);
        if (!course) {
            return;
        }
        picture.setSvg(drawn(thinned(went), seconds));
        var last = went.get(went.size() - 1);
        picture.getElement()
                .setAttribute(
                        "aria-label",
                        text(
                                "search.chart",
                                last.cost(),
                                last.bound() == null ? text("search.no-bound") : last.bound()));
        rows.removeAll();
        var step = Math.max(1, went.size() / ROWS);
        for (var i = (went.size() - 1) % step; i < went.size(); i += step) {
            rows.add(row(went.get(i)));
        }
    }

    /** More moments than the picture has dots show nothing more; the last one is among them. */
    private static List<PlanningProgress> thinned(List<PlanningProgress> went) {
        var step = went.size() / WIDTH + 1;
        return IntStream.range(0, went.size())
                .filter(i -> (went.size() - 1 - i) % step == 0)
                .mapToObj(went::get)
                .toList();
    }

    private static NativeTableRow row(PlanningProgress moment) {
        var numbers = NumberFormat.getIntegerInstance(language());
        return new NativeTableRow(
                new NativeTableCell(text("search.after", moment.elapsedMillis() / 1000.0)),
                new NativeTableCell(numbers.format(moment.cost())),
                new NativeTableCell(moment.bound() == null ? "–" : numbers.format(moment.bound())),
                new NativeTableCell(String.valueOf(moment.openRoles())));
    }

    private static String drawn(List<PlanningProgress> went, int seconds) {
        var bounded = went.stream().filter(moment -> moment.bound() != null).toList();
        var most = went.stream().mapToDouble(PlanningProgress::cost).max().orElse(1);
        var least = Math.min(
                went.stream().mapToDouble(PlanningProgress::cost).min().orElse(0),
                bounded.stream().mapToDouble(PlanningProgress::bound).max().orElse(Double.MAX_VALUE));
        var span = Math.max(1, most - least);
        var time = Math.max(seconds * 1000.0, went.get(went.size() - 1).elapsedMillis());
        ToDoubleFunction<PlanningProgress> across = moment -> EDGE + (WIDTH - 2 * EDGE) * moment.elapsedMillis() / time;
        // a proof begins far below; what lies under the picture stands on its edge
        ToDoubleFunction<Double> down =
                value -> Math.min(HEIGHT - EDGE, EDGE + (HEIGHT - 2 * EDGE) * (most - value) / span);
        return "<svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" preserveAspectRatio=\"none\">"
                + line("bound", bounded, across, moment -> down.applyAsDouble((double) moment.bound()))
                + line("cost", went, across, moment -> down.applyAsDouble((double) moment.cost()))
                + "</svg>";
    }

    private static String line(
            String name,
            List<PlanningProgress> went,
            ToDoubleFunction<PlanningProgress> across,
            ToDoubleFunction<PlanningProgress> down) {
        if (went.isEmpty()) {
            return "";
        }
        var path = new StringBuilder();
        for (var moment : went) {
            path.append(path.isEmpty() ? "M" : " L")
                    .append(String.format(
                            Locale.ROOT, "%.1f %.1f", across.applyAsDouble(moment), down.applyAsDouble(moment)));
        }
        return "<path class=\"" + name + "\" vector-effect=\"non-scaling-stroke\" fill=\"none\" d=\"" + path + "\"/>";
    }
}
