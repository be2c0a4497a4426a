package org.refstand.web.history;

import static org.refstand.web.text.PageTexts.language;
import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.word;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.Query;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.refstand.availability.PeriodId;
import org.refstand.history.Actor;
import org.refstand.history.HistoryFilter;
import org.refstand.history.HistoryObject;
import org.refstand.history.HistoryQueries;
import org.refstand.history.Topic;
import org.refstand.web.part.Fields;

/** Which part of a history is looked at. On a phone all but the topic is folded away. */
class HistoryFilters extends Div {

    private final Select<Topic> topic = new Select<>();
    private final ComboBox<HistoryObject> about = new ComboBox<>(text("history.about"));
    private final ComboBox<Actor> actor = new ComboBox<>(text("history.by"));
    private final DatePicker from = Fields.date(text("match.from"));
    private final DatePicker until = Fields.date(text("match.until"));
    private final Checkbox notices = new Checkbox(text("history.notices"));
    private final transient Runnable changed;
    private final NativeButton more;
    private boolean silent;

    /**
     * @param topics that can be chosen
     * @param desk whether the filters of those who see the whole desk stand here: what it is about, and who did it
     * @param changed is called after every change
     */
    HistoryFilters(Set<Topic> topics, boolean desk, HistoryQueries queries, Runnable changed) {
        this.changed = changed;
        addClassName("history-filters");
        getElement().setAttribute("role", "search");
        topic.setLabel(text("history.topic"));
        topic.setEmptySelectionAllowed(true);
        topic.setEmptySelectionCaption(text("history.every-topic"));
        topic.setItemLabelGenerator(item -> item == null ? text("history.every-topic") : word(item));
        topic.setItems(Stream.of(Topic.values()).filter(topics::contains).toList());
        searched(about, object -> object.name().in(language()) + " · " + word(object.kind()), queries::objects);
        searched(actor, Actor::name, queries::actors);
        about.setVisible(desk);
        actor.setVisible(desk);
        from.setClearButtonVisible(true);
        until.setClearButtonVisible(true);
        more = new NativeButton(text("match.more-filters"), click -> unfold());
        more.addClassNames("quiet-button", "more-filters");
        more.getElement().setAttribute("aria-expanded", "false");
        notices.setVisible(topics.contains(Topic.NOTICES));
        fields().forEach(field -> field.addValueChangeListener(change -> tell()));
        add(topic, more, about, actor, from, until, notices);
    }

    /** What is chosen now, of the history of one thing. */
    HistoryFilter of(UUID object, PeriodId period) {
        return new HistoryFilter(
                object == null && !about.isEmpty() ? about.getValue().id() : object,
                period,
                actor.isEmpty() ? null : actor.getValue().id(),
                topics(),
                from.getValue(),
                until.getValue());
    }

    /** Notices are left out as long as nobody asks for them, by the topic or by the box. */
    private Set<Topic> topics() {
        if (!topic.isEmpty()) {
            return Set.of(topic.getValue());
        }
        return Boolean.TRUE.equals(notices.getValue())
                ? Arrays.stream(Topic.values()).collect(Collectors.toSet())
                : Set.of();
    }

    /** Whether anything is left out. */
    boolean isFiltered() {
        return fields().anyMatch(field -> field != notices && !field.isEmpty());
    }

    /** Shows everything. */
    void clear() {
        silent = true;
        fields().filter(field -> field != notices).forEach(HasValue::clear);
        silent = false;
        tell();
    }

    private Stream<HasValue<?, ?>> fields() {
        return Stream.of(topic, about, actor, from, until, notices);
    }

    private void unfold() {
        var open = !hasClassName("unfolded");
        setClassName("unfolded", open);
        more.getElement().setAttribute("aria-expanded", String.valueOf(open));
    }

    private void tell() {
        if (!silent) {
            changed.run();
        }
    }

    /** What is typed is searched for on the server, which gives the first that fit. */
    private static <T> void searched(
            ComboBox<T> field, Function<T, String> label, Function<String, java.util.List<T>> find) {
        field.setItemLabelGenerator(label::apply);
        field.setItems((Query<T, String> query) -> find.apply(query.getFilter().orElse("")).stream()
                .skip(query.getOffset())
                .limit(query.getLimit()));
        field.setClearButtonVisible(true);
        field.setPlaceholder(text("history.type"));
    }
}
