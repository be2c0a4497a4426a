package org.refstand.web.assigner.master;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.refstand.history.HistoryObject.Kind;
import org.refstand.kernel.Page;
import org.refstand.kernel.PageRequest;
import org.refstand.league.ChangeVenue;
import org.refstand.league.LeagueCatalog;
import org.refstand.league.LeagueEvent;
import org.refstand.league.SeenVenue;
import org.refstand.league.VenueDetails;
import org.refstand.league.VenueService;
import org.refstand.league.VenueView;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Role;
import org.refstand.web.assigner.Links;
import org.refstand.web.live.LiveRefresh;
import org.refstand.web.part.EmptyState;
import org.refstand.web.shell.MainLayout;
import org.refstand.web.shell.Place;

/** The halls. */
@Route(value = "clubs/venues", layout = MainLayout.class)
@Dependent
@RolesAllowed(Role.ASSIGNERS)
public class VenuesView extends MasterView<VenueView> {

    private final transient LeagueCatalog catalog;
    private final transient VenueService venues;

    /** Builds the table; it is read when it is shown. */
    @Inject
    public VenuesView(LeagueCatalog catalog, VenueService venues, LiveRefresh live, CurrentCaller current) {
        super(text("master.venues"), current);
        this.catalog = catalog;
        this.venues = venues;
        actions(Links.button(text("master.venue.create"), this::create));
        add(new MasterTabs("clubs/venues"));
        build(this::columns, live, LeagueEvent.class);
    }

    private void columns() {
        column(text("master.street"), VenueView::street);
        column(text("master.city"), venue -> (venue.zip() + " " + venue.city()).strip());
        column(text("master.courts"), venue -> String.valueOf(venue.courts()));
        column(text("master.telephone"), VenueView::telephone);
    }

    @Override
    protected Page<VenueView> read(String search, Boolean active, PageRequest page) {
        return catalog.venues(search, active, page);
    }

    @Override
    protected String name(VenueView venue) {
        return venue.name();
    }

    @Override
    protected String detail(VenueView venue) {
        return (venue.zip() + " " + venue.city()).strip();
    }

    @Override
    protected boolean isActive(VenueView venue) {
        return venue.active();
    }

    @Override
    protected EmptyState none() {
        return new EmptyState(
                text("master.venue.none"),
                text("master.import.next"),
                Links.to(Place.IMPORT, text("board.no-matches.import")));
    }

    @Override
    protected void open(VenueView venue) {
        var form = new Form(venue.name());
        form.show(venue);
        form.step.saves(
                () -> venues.change(new ChangeVenue(venue.id(), venue.version(), form.details())), VenueView::name);
        var seen = new SeenVenue(venue.id(), venue.version());
        form.step.offers(
                venue.name(),
                venue.active(),
                () -> venues.deactivate(seen),
                () -> venues.reactivate(seen),
                () -> venues.delete(seen));
        form.step.tells(Kind.VENUE, venue.id().value());
        form.step.open();
    }

    private void create() {
        var form = new Form(text("master.venue.create"));
        form.courts.setValue(1);
        form.step.saves(() -> venues.create(form.details()), VenueView::name);
        form.step.open();
    }

    private final class Form {
        private final MasterStep step;
        private final TextField name;
        private final TextField street;
        private final TextField zip;
        private final TextField city;
        private final TextField telephone;
        private final EmailField email;
        private final NumberField latitude;
        private final NumberField longitude;
        private final IntegerField courts;

        private Form(String title) {
            step = new MasterStep(title, VenuesView.this::refresh);
            name = step.field("name", new TextField(text("master.name")));
            street = step.field("street", new TextField(text("master.street")));
            zip = step.field("zip", new TextField(text("master.zip")));
            city = step.field("city", new TextField(text("master.city")));
            telephone = step.field("telephone", new TextField(text("master.telephone")));
            email = step.field("email", new EmailField(text("master.email")));
            courts = step.field("courts", new IntegerField(text("master.courts")));
            courts.setHelperText(text("master.courts.note"));
            step.note(text("master.place.note"));
            latitude = step.field("latitude", new NumberField(text("master.latitude")));
            longitude = step.field("longitude", new NumberField(text("master.longitude")));
        }

        private void show(VenueView venue) {
            name.setValue(venue.name());
            street.setValue(venue.street());
            zip.setValue(venue.zip());
            city.setValue(venue.city());
            telephone.setValue(venue.telephone());
            email.setValue(venue.email());
            latitude.setValue(venue.latitude());
            longitude.setValue(venue.longitude());
            courts.setValue(venue.courts());
        }

        private VenueDetails details() {
            return new VenueDetails(
                    name.getValue(),
                    street.getValue(),
                    zip.getValue(),
                    city.getValue(),
                    telephone.getValue(),
                    email.getValue(),
                    latitude.getValue(),
                    longitude.getValue(),
                    courts.isEmpty() ? 0 : courts.getValue());
        }
    }
}
