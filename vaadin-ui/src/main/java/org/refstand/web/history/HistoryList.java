package org.refstand.web.history;

import static org.refstand.web.text.PageTexts.language;
import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.word;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.refstand.eventlog.ValueChange;
import org.refstand.history.HistoryEntry;
import org.refstand.history.HistoryObject;
import org.refstand.kernel.Sentence;
import org.refstand.web.part.Badge;
import org.refstand.web.part.Badge.Tone;
import org.refstand.web.part.DayHeading;
import org.refstand.web.text.Dates;

/** What happened, day by day, the latest first. What was done in one step stands together. */
class HistoryList extends Div {

    /** So much of one step is seen at once, the rest when it is unfolded. */
    private static final int UNFOLDED = 3;

    private final transient Dates dates;
    private final transient UUID self;
    private final transient Function<Instant, Anchor> plan;
    private transient List<HistoryEntry> shown;

    /**
     * @param self whose history it is: links lead to everything else; null: the desk's
     * @param plan the link to the plan at a moment; null: there is none
     */
    HistoryList(Dates dates, UUID self, Function<Instant, Anchor> plan) {
        this.dates = dates;
        this.self = self;
        this.plan = plan;
        addClassName("history");
    }

    /** Shows these, unless they are shown already. */
    void show(List<HistoryEntry> entries) {
        if (entries.equals(shown)) {
            return;
        }
        shown = entries;
        removeAll();
        LocalDate day = null;
        for (var step : steps(entries)) {
            var of = dates.day(step.get(0).at());
            if (!of.equals(day)) {
                day = of;
                add(new DayHeading(dates.longDay(day) + " " + day.getYear(), ""));
            }
            add(step(step));
        }
    }

    /** What one command did, as far as nothing else came in between. */
    private static List<List<HistoryEntry>> steps(List<HistoryEntry> entries) {
        List<List<HistoryEntry>> steps = new ArrayList<>();
        UUID before = null;
        for (var entry : entries) {
            if (!entry.commandId().equals(before)) {
                steps.add(new ArrayList<>());
            }
            before = entry.commandId();
            steps.get(steps.size() - 1).add(entry);
        }
        return steps;
    }

    private Div step(List<HistoryEntry> entries) {
        var first = entries.get(0);
        var time = new Span(dates.time(first.at()));
        time.addClassName("time");
        var who = new Span(first.by());
        who.addClassName("who");
        var head = new Div(who, new Badge(word(first.topic()), Tone.QUIET));
        head.addClassName("by");
        if (plan != null) {
            head.add(plan.apply(first.at()));
        }
        var words = new Div(head);
        words.addClassName("words");
        entries.stream().limit(UNFOLDED).map(this::entry).forEach(words::add);
        if (entries.size() > UNFOLDED) {
            words.add(rest(entries.subList(UNFOLDED, entries.size())));
        }
        var step = new Div(time, words);
        step.addClassName("happened");
        return step;
    }

    private NativeDetails rest(List<HistoryEntry> entries) {
        var all = new Div();
        entries.stream().map(this::entry).forEach(all::add);
        var rest = new NativeDetails(text("history.same-step", entries.size()), all);
        rest.addClassName("folded");
        return rest;
    }

    private Div entry(HistoryEntry entry) {
        var sentence = new Span(entry.sentence().in(language()));
        sentence.addClassName("what");
        var lines = new Div(sentence);
        lines.addClassName("entry");
        if (entry.reason() != null) {
            var reason = new Span(text("history.reason", entry.reason()));
            reason.addClassName("why");
            lines.add(reason);
        }
        if (!entry.changes().isEmpty()) {
            lines.add(values(entry.changes()));
        }
        var links = links(entry.objects());
        if (links.getComponentCount() > 0) {
            lines.add(links);
        }
        return lines;
    }

    private static DescriptionList values(List<ValueChange> changes) {
        var values = new DescriptionList();
        values.addClassName("values");
        for (var change : changes) {
            values.add(new DescriptionList.Term(change.what().in(language())), value(change));
        }
        return values;
    }

    /** An arrow that is drawn is not read out; words stand in its place. */
    private static DescriptionList.Description value(ValueChange change) {
        var value = new DescriptionList.Description();
        if (change.before() != null) {
            var before = new Span(words(change.before()));
            before.addClassName("before");
            value.add(before, hidden(text("history.now")));
        }
        var after = new Span(words(change.after()));
        after.addClassName("after");
        value.add(after);
        return value;
    }

    private static String words(Sentence value) {
        return value == null ? text("history.nothing") : value.in(language());
    }

    private static Span hidden(String words) {
        var span = new Span(words);
        span.addClassName("only-heard");
        return span;
    }

    private Div links(List<HistoryObject> objects) {
        var links = new Div();
        links.addClassName("links");
        var others =
                objects.stream().filter(object -> !object.id().equals(self)).toList();
        others.forEach(object -> links.add(link(object, others)));
        return links;
    }

    /** Who whistles and has an account is two things of one name: then it is said which is which. */
    private static Component link(HistoryObject object, List<HistoryObject> all) {
        var name = object.name().in(language());
        var shared = all.stream()
                        .filter(other -> other.name().in(language()).equals(name))
                        .count()
                > 1;
        var words = shared ? name + " · " + word(object.kind()) : name;
        var link = new Anchor(HistoryLinks.path(object.kind(), object.id()), words);
        link.getElement().setAttribute("router-link", true);
        link.setAriaLabel(text("history.link.of", words));
        return link;
    }
}
