package org.refstand.web.assigner.master;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.refstand.history.HistoryObject.Kind;
import org.refstand.kernel.Page;
import org.refstand.kernel.PageRequest;
import org.refstand.league.ChangeTeam;
import org.refstand.league.ClubView;
import org.refstand.league.LeagueCatalog;
import org.refstand.league.LeagueEvent;
import org.refstand.league.LeagueView;
import org.refstand.league.SeenTeam;
import org.refstand.league.TeamDetails;
import org.refstand.league.TeamService;
import org.refstand.league.TeamView;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Role;
import org.refstand.web.assigner.Choices;
import org.refstand.web.assigner.Links;
import org.refstand.web.live.LiveRefresh;
import org.refstand.web.part.EmptyState;
import org.refstand.web.shell.MainLayout;
import org.refstand.web.shell.Place;

/** The teams. */
@Route(value = "clubs/teams", layout = MainLayout.class)
@Dependent
@RolesAllowed(Role.ASSIGNERS)
public class TeamsView extends MasterView<TeamView> {

    private final transient LeagueCatalog catalog;
    private final transient TeamService teams;
    private final transient Choices choices;
    private final ComboBox<ClubView> club;
    private final ComboBox<LeagueView> league;

    /** Builds the table; it is read when it is shown. */
    @Inject
    public TeamsView(
            LeagueCatalog catalog, TeamService teams, Choices choices, LiveRefresh live, CurrentCaller current) {
        super(text("master.teams"), current);
        this.catalog = catalog;
        this.teams = teams;
        this.choices = choices;
        club = choices.club(null);
        club.setAriaLabel(text("master.club"));
        club.setPlaceholder(text("master.all-clubs"));
        club.addValueChangeListener(change -> refresh());
        league = choices.league(null);
        league.setAriaLabel(text("match.league"));
        league.setPlaceholder(text("board.filter.all-leagues"));
        league.addValueChangeListener(change -> refresh());
        actions(Links.button(text("master.team.create"), this::create));
        add(new MasterTabs("clubs/teams"));
        build(this::columns, live, LeagueEvent.class);
    }

    private void columns() {
        filter(column(text("master.club"), TeamView::clubName), club);
        filter(
                column(
                        text("match.league"),
                        team -> team.league().name() + " · " + team.league().season()),
                league);
    }

    @Override
    protected Page<TeamView> read(String search, Boolean active, PageRequest page) {
        return catalog.teams(
                search,
                club.isEmpty() ? null : club.getValue().id(),
                league.isEmpty() ? null : league.getValue().id(),
                active,
                page);
    }

    @Override
    protected boolean isFiltered() {
        return !club.isEmpty() || !league.isEmpty();
    }

    @Override
    protected String name(TeamView team) {
        return team.name();
    }

    @Override
    protected String detail(TeamView team) {
        return team.league().name();
    }

    @Override
    protected boolean isActive(TeamView team) {
        return team.active();
    }

    @Override
    protected EmptyState none() {
        return new EmptyState(
                text("master.team.none"),
                text("master.import.next"),
                Links.to(Place.IMPORT, text("board.no-matches.import")));
    }

    @Override
    protected void open(TeamView team) {
        var form = new Form(team.name());
        form.name.setValue(team.name());
        catalog.club(team.clubId()).ifPresent(form.club::setValue);
        catalog.league(team.league().id()).ifPresent(form.league::setValue);
        form.step.saves(() -> teams.change(new ChangeTeam(team.id(), team.version(), form.details())), TeamView::name);
        var seen = new SeenTeam(team.id(), team.version());
        form.step.offers(
                team.name(),
                team.active(),
                () -> teams.deactivate(seen),
                () -> teams.reactivate(seen),
                () -> teams.delete(seen));
        form.step.tells(Kind.TEAM, team.id().value());
        form.step.open();
    }

    private void create() {
        var form = new Form(text("master.team.create"));
        form.step.saves(() -> teams.create(form.details()), TeamView::name);
        form.step.open();
    }

    private final class Form {
        private final MasterStep step;
        private final TextField name;
        private final ComboBox<ClubView> club;
        private final ComboBox<LeagueView> league;

        private Form(String title) {
            step = new MasterStep(title, TeamsView.this::refresh);
            name = step.field("name", new TextField(text("master.name")));
            name.addClassName("wide");
            club = step.field("clubId", choices.club(text("master.club")));
            league = step.field("leagueId", choices.league(text("match.league")));
        }

        private TeamDetails details() {
            return new TeamDetails(
                    club.isEmpty() ? null : club.getValue().id(),
                    league.isEmpty() ? null : league.getValue().id(),
                    name.getValue());
        }
    }
}
