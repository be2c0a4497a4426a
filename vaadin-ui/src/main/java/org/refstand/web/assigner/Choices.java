package org.refstand.web.assigner;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.Query;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.refstand.kernel.PageRequest;
import org.refstand.league.ClubView;
import org.refstand.league.LeagueCatalog;
import org.refstand.league.LeagueId;
import org.refstand.league.LeagueView;
import org.refstand.league.LicenceClass;
import org.refstand.league.TeamId;
import org.refstand.league.TeamView;
import org.refstand.league.VenueView;

/** Fields to choose one of many from: what is typed is searched for on the server. They offer only what is in use. */
@Dependent
public class Choices {

    @Inject
    LeagueCatalog catalog;

    /** A club by name. */
    public ComboBox<ClubView> club(String label) {
        return searched(new ComboBox<>(label), ClubView::name, (search, page) -> catalog.clubs(search, true, page)
                .items());
    }

    /** A league by name; told apart by the season. */
    public ComboBox<LeagueView> league(String label) {
        return searched(
                new ComboBox<>(label),
                league -> league.name() + " · " + league.season(),
                (search, page) -> catalog.leagues(search, null, true, page).items());
    }

    /** A hall by name or city. */
    public ComboBox<VenueView> venue(String label) {
        return searched(
                new ComboBox<>(label),
                venue -> venue.city().isEmpty() ? venue.name() : venue.name() + ", " + venue.city(),
                (search, page) -> catalog.venues(search, true, page).items());
    }

    /**
     * A team by its or its club's name.
     *
     * @param league whose teams are offered, asked anew each time; null: all, told apart by their leagues
     */
    public ComboBox<TeamView> team(String label, Supplier<LeagueId> league) {
        return searched(
                new ComboBox<>(label),
                team -> league.get() == null
                        ? team.name() + " · " + team.league().name()
                        : team.name(),
                (search, page) ->
                        catalog.teams(search, null, league.get(), true, page).items());
    }

    /** One team, to be shown as chosen. */
    public Optional<TeamView> team(TeamId id) {
        return catalog.team(id);
    }

    /** The licence classes, the lowest first. */
    public List<LicenceClass> licences() {
        return catalog.licenceClasses();
    }

    private static <T> ComboBox<T> searched(
            ComboBox<T> field, ItemLabelGenerator<T> label, BiFunction<String, PageRequest, List<T>> find) {
        field.setItemLabelGenerator(label);
        field.setItems((Query<T, String> query) -> page(query, find));
        field.setPageSize(50);
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
