package org.refstand.web.assigner.master;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.refstand.history.HistoryObject.Kind;
import org.refstand.kernel.Page;
import org.refstand.kernel.PageRequest;
import org.refstand.league.ChangeClub;
import org.refstand.league.ClubDetails;
import org.refstand.league.ClubService;
import org.refstand.league.ClubView;
import org.refstand.league.LeagueCatalog;
import org.refstand.league.LeagueEvent;
import org.refstand.league.SeenClub;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Role;
import org.refstand.web.assigner.Links;
import org.refstand.web.live.LiveRefresh;
import org.refstand.web.part.EmptyState;
import org.refstand.web.shell.MainLayout;
import org.refstand.web.shell.Place;

/** The member clubs. */
@Route(value = "clubs", layout = MainLayout.class)
@Dependent
@RolesAllowed(Role.ASSIGNERS)
public class ClubsView extends MasterView<ClubView> {

    private final transient LeagueCatalog catalog;
    private final transient ClubService clubs;

    /** Builds the table; it is read when it is shown. */
    @Inject
    public ClubsView(LeagueCatalog catalog, ClubService clubs, LiveRefresh live, CurrentCaller current) {
        super(text("master.clubs"), current);
        this.catalog = catalog;
        this.clubs = clubs;
        actions(Links.button(text("master.club.create"), this::create));
        add(new MasterTabs("clubs"));
        build(() -> column(text("master.short-name"), this::detail), live, LeagueEvent.class);
    }

    @Override
    protected Page<ClubView> read(String search, Boolean active, PageRequest page) {
        return catalog.clubs(search, active, page);
    }

    @Override
    protected String name(ClubView club) {
        return club.name();
    }

    @Override
    protected String detail(ClubView club) {
        return club.shortName().equals(club.name()) ? "" : club.shortName();
    }

    @Override
    protected boolean isActive(ClubView club) {
        return club.active();
    }

    @Override
    protected EmptyState none() {
        return new EmptyState(
                text("master.club.none"),
                text("master.import.next"),
                Links.to(Place.IMPORT, text("board.no-matches.import")));
    }

    @Override
    protected void open(ClubView club) {
        var form = new Form(club.name());
        form.name.setValue(club.name());
        form.shortName.setValue(club.shortName());
        form.step.saves(() -> clubs.change(new ChangeClub(club.id(), club.version(), form.details())), ClubView::name);
        var seen = new SeenClub(club.id(), club.version());
        form.step.offers(
                club.name(),
                club.active(),
                () -> clubs.deactivate(seen),
                () -> clubs.reactivate(seen),
                () -> clubs.delete(seen));
        form.step.tells(Kind.CLUB, club.id().value());
        form.step.open();
    }

    private void create() {
        var form = new Form(text("master.club.create"));
        form.step.saves(() -> clubs.create(form.details()), ClubView::name);
        form.step.open();
    }

    private final class Form {
        private final MasterStep step;
        private final TextField name;
        private final TextField shortName;

        private Form(String title) {
            step = new MasterStep(title, ClubsView.this::refresh);
            name = step.field("name", new TextField(text("master.name")));
            name.addClassName("wide");
            shortName = step.field("shortName", new TextField(text("master.short-name")));
        }

        private ClubDetails details() {
            return new ClubDetails(name.getValue(), shortName.getValue());
        }
    }
}
