package org.refstand.web.assigner.planning;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import org.refstand.web.assigner.Links;
import org.refstand.web.part.Segmented;

/** Asks for a search: how long, and whether what is committed stays. */
class SearchForm extends Div {

    private static final int SHORT = 10;
    private static final int USUAL = 60;
    private static final int LONG = 300;

    private final Segmented<Integer> time;
    private final Checkbox keep = new Checkbox(text("search.keep"), true);
    private final NativeButton button;
    private int seconds = USUAL;

    /** What the form asks for. */
    interface Start {
        /** Starts a search of so many seconds. */
        void search(int seconds, boolean keepCommitted);
    }

    SearchForm(Start start) {
        addClassName("search-form");
        Map<Integer, String> words = new LinkedHashMap<>();
        for (var each : new int[] {SHORT, USUAL, LONG}) {
            words.put(each, each < 60 ? text("search.seconds", each) : text("search.minutes", each / 60));
        }
        time = new Segmented<>(text("search.time"), words, this::choose);
        time.show(seconds);
        button = Links.button(text("search.start"), () -> start.search(seconds, Boolean.TRUE.equals(keep.getValue())));
        var label = new Span(text("search.time"));
        label.addClassName("dim");
        var row = new Div(label, time, keep, button);
        row.addClassName("row");
        add(new Paragraph(text("search.what")), row);
    }

    /** Pressing the chosen time again leaves it chosen. */
    private void choose(Integer chosen) {
        seconds = chosen == null ? seconds : chosen;
        time.show(seconds);
    }
}
