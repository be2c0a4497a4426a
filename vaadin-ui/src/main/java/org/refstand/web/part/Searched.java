package org.refstand.web.part;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.refstand.kernel.PageRequest;

/** A field to choose one of many from: what is typed is searched for on the server. */
public final class Searched {

    private static final int AT_ONCE = 50;

    private Searched() {}

    /**
     * @param label of the field; null: none
     * @param find gives those that have what was typed in their name, null for all, page by page
     */
    public static <T> ComboBox<T> field(
            String label, ItemLabelGenerator<T> called, BiFunction<String, PageRequest, List<T>> find) {
        var field = new ComboBox<T>(label);
        field.setItemLabelGenerator(called);
        field.setItems((Query<T, String> query) -> page(query, find));
        field.setPageSize(AT_ONCE);
        field.setClearButtonVisible(true);
        return field;
    }

    /** Nobody scrolls through more than a list's longest page: typing finds the others. */
    private static <T> Stream<T> page(Query<T, String> query, BiFunction<String, PageRequest, List<T>> find) {
        var until = Math.min(PageRequest.MOST, query.getOffset() + query.getLimit());
        var search = query.getFilter().filter(words -> !words.isBlank()).orElse(null);
        if (until <= query.getOffset()) {
            return Stream.empty();
        }
        return find.apply(search, PageRequest.first(until)).stream().skip(query.getOffset());
    }
}
