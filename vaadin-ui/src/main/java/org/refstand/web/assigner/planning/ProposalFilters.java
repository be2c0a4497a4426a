package org.refstand.web.assigner.planning;

import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.word;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.refstand.league.LeagueRef;
import org.refstand.planning.PlanningId;
import org.refstand.planning.ProposalPart;
import org.refstand.planning.ProposedChange;
import org.refstand.planning.ProposedKind;
import org.refstand.web.text.Dates;

/** Which part of what a search found is looked at, and so taken over or taken back: a league, a week-end, what is replaced. */
class ProposalFilters extends Div {

    private final Select<LeagueRef> league = new Select<>();
    private final Select<Days> days = new Select<>();
    private final Select<ProposedKind> kind = new Select<>();
    private final transient Runnable changed;
    private boolean silent;

    /** The days of one week that have changes: mostly a week-end. */
    private record Days(LocalDate from, LocalDate until) {}

    /** @param changed hears of every new choice */
    ProposalFilters(Dates dates, Runnable changed) {
        this.changed = changed;
        addClassName("filters");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", text("search.filters"));
        prepare(league, "search.filter.league", "search.filter.all-leagues");
        league.setItemLabelGenerator(item -> item == null ? text("search.filter.all-leagues") : item.name());
        prepare(days, "search.filter.days", "search.filter.all-days");
        days.setItemLabelGenerator(item -> item == null ? text("search.filter.all-days") : words(item, dates));
        prepare(kind, "search.filter.kind", "search.filter.all-kinds");
        kind.setItemLabelGenerator(item -> item == null ? text("search.filter.all-kinds") : word(item));
        add(league, days, kind);
    }

    private <T> void prepare(Select<T> select, String question, String all) {
        select.setItems(List.of());
        select.setAriaLabel(text(question));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(text(all));
        select.addValueChangeListener(change -> {
            if (!silent) {
                changed.run();
            }
        });
    }

    private static String words(Days days, Dates dates) {
        return days.from().equals(days.until()) ? dates.shortDay(days.from()) : dates.span(days.from(), days.until());
    }

    /** What is chosen now. */
    ProposalPart of(PlanningId planning) {
        var chosen = days.getValue();
        return new ProposalPart(
                planning,
                league.getValue() == null ? null : league.getValue().id(),
                chosen == null ? null : chosen.from(),
                chosen == null ? null : chosen.until(),
                null,
                kind.getValue());
    }

    /** Offers what these changes have; what was chosen stays chosen where it still exists. */
    void offer(List<ProposedChange> changes) {
        var leagues = changes.stream()
                .map(change -> change.fixture().league())
                .distinct()
                .sorted(Comparator.comparing(LeagueRef::name))
                .toList();
        var kinds =
                changes.stream().map(ProposedChange::kind).distinct().sorted().toList();
        silent = true;
        renew(league, leagues);
        renew(days, weeks(changes));
        renew(kind, kinds);
        silent = false;
    }

    private static List<Days> weeks(List<ProposedChange> changes) {
        Map<LocalDate, List<LocalDate>> byMonday = changes.stream()
                .map(change -> change.fixture().date())
                .collect(Collectors.groupingBy(
                        day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        TreeMap::new,
                        Collectors.toList()));
        return byMonday.values().stream()
                .map(of -> new Days(
                        of.stream().min(Comparator.naturalOrder()).orElseThrow(),
                        of.stream().max(Comparator.naturalOrder()).orElseThrow()))
                .toList();
    }

    private static <T> void renew(Select<T> select, List<T> items) {
        if (!select.getListDataView().getItems().toList().equals(items)) {
            var chosen = select.getValue();
            select.setItems(items);
            select.setValue(items.contains(chosen) ? chosen : null);
        }
        select.setVisible(items.size() > 1);
    }
}
