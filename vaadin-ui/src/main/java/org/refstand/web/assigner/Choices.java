package org.refstand.web.assigner;

import com.vaadin.flow.component.combobox.ComboBox;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.refstand.league.ClubView;
import org.refstand.league.LeagueCatalog;
import org.refstand.league.LeagueId;
import org.refstand.league.LeagueView;
import org.refstand.league.LicenceClass;
import org.refstand.league.TeamId;
import org.refstand.league.TeamView;
import org.refstand.league.VenueView;
import org.refstand.web.part.Searched;

/** Fields to choose one of many from: what is typed is searched for on the server. They offer only what is in use. */
@Dependent
public class Choices {

    @Inject
    LeagueCatalog catalog;

    /** A club by name. */
    public ComboBox<ClubView> club(String label) {
        return Searched.field(label, ClubView::name, (search, page) -> catalog.clubs(search, true, page)
                .items());
    }

    /** A league by name; told apart by the season. */
    public ComboBox<LeagueView> league(String label) {
        return Searched.field(
                label,
                league -> league.name() + " · " + league.season(),
                (search, page) -> catalog.leagues(search, null, true, page).items());
    }

    /** A hall by name or city. */
    public ComboBox<VenueView> venue(String label) {
        return Searched.field(
                label,
                venue -> venue.city().isEmpty() ? venue.name() : venue.name() + ", " + venue.city(),
                (search, page) -> catalog.venues(search, true, page).items());
    }

    /**
     * A team by its or its club's name.
     *
     * @param league whose teams are offered, asked anew each time; null: all, told apart by their leagues
     */
    public ComboBox<TeamView> team(String label, Supplier<LeagueId> league) {
        return Searched.field(
                label,
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
}
