package org.refstand.web.assigner.match;

import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.word;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.refstand.fixture.FixtureFilter;
import org.refstand.fixture.FixtureStatus;
import org.refstand.league.LeagueView;
import org.refstand.league.TeamView;
import org.refstand.league.VenueView;
import org.refstand.web.assigner.Choices;
import org.refstand.web.assigner.Links;
import org.refstand.web.part.Fields;

/** Which matches are looked at. On a phone all but the search is folded away. */
class MatchFilters extends Div {

    private final TextField search = new TextField(text("match.search"));
    private final DatePicker from = Fields.date(text("match.from"));
    private final DatePicker until = Fields.date(text("match.until"));
    private final ComboBox<LeagueView> league;
    private final ComboBox<TeamView> team;
    private final ComboBox<VenueView> venue;
    private final Select<FixtureStatus> status = new Select<>();
    private final transient Runnable changed;
    private final NativeButton more;
    private boolean silent;

    /**
     * @param today the first day that is shown at the beginning
     * @param changed is called after every change
     */
    MatchFilters(LocalDate today, Choices choices, Runnable changed) {
        this.changed = changed;
        addClassName("match-filters");
        getElement().setAttribute("role", "search");
        league = choices.league(text("match.league"));
        team = choices.team(
                text("match.team"),
                () -> league.isEmpty() ? null : league.getValue().id());
        venue = choices.venue(text("match.venue"));
        status.setLabel(text("match.status"));
        status.setEmptySelectionAllowed(true);
        status.setEmptySelectionCaption(text("match.any-status"));
        status.setItemLabelGenerator(item -> item == null ? text("match.any-status") : word(item));
        status.setItems(FixtureStatus.values());
        search.setClearButtonVisible(true);
        search.setPlaceholder(text("match.search.example"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        from.setClearButtonVisible(true);
        until.setClearButtonVisible(true);
        from.setValue(today);
        fields().forEach(field -> field.addValueChangeListener(change -> tell()));
        more = Links.quietButton(text("match.more-filters"), this::unfold);
        more.addClassName("more-filters");
        more.getElement().setAttribute("aria-expanded", "false");
        add(search, more, from, until, league, team, venue, status);
    }

    /** What is chosen now. */
    FixtureFilter value() {
        return new FixtureFilter(
                from.getValue(),
                until.getValue(),
                league.isEmpty() ? null : league.getValue().id(),
                team.isEmpty() ? null : team.getValue().id(),
                null,
                venue.isEmpty() ? null : venue.getValue().id(),
                status.isEmpty() ? Set.of() : Set.of(status.getValue()),
                search.getValue().isBlank() ? null : search.getValue().strip());
    }

    /** Shows every match there is. */
    void clear() {
        silent = true;
        fields().forEach(HasValue::clear);
        silent = false;
        tell();
    }

    private Stream<HasValue<?, ?>> fields() {
        return Stream.of(search, from, until, league, team, venue, status);
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
}
