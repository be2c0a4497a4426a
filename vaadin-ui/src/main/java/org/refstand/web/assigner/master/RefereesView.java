package org.refstand.web.assigner.master;

import static org.refstand.web.text.PageTexts.text;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.refstand.history.HistoryObject.Kind;
import org.refstand.kernel.Page;
import org.refstand.kernel.PageRequest;
import org.refstand.league.ClubView;
import org.refstand.league.LeagueCatalog;
import org.refstand.league.LicenceClass;
import org.refstand.partner.PartnerQueries;
import org.refstand.partner.PartnerService;
import org.refstand.referee.ChangeReferee;
import org.refstand.referee.RefereeEvent;
import org.refstand.referee.RefereeFilter;
import org.refstand.referee.RefereeQueries;
import org.refstand.referee.RefereeService;
import org.refstand.referee.RefereeView;
import org.refstand.referee.SeenReferee;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Role;
import org.refstand.web.assigner.Choices;
import org.refstand.web.assigner.Links;
import org.refstand.web.live.LiveRefresh;
import org.refstand.web.part.EmptyState;
import org.refstand.web.partner.PartnerList;
import org.refstand.web.shell.MainLayout;
import org.refstand.web.text.Dates;

/** The referees. */
@Route(value = "referees", layout = MainLayout.class)
@Dependent
@RolesAllowed(Role.ASSIGNERS)
public class RefereesView extends MasterView<RefereeView> {

    private final transient RefereeQueries queries;
    private final transient RefereeService referees;
    private final transient PartnerService partners;
    private final transient PartnerQueries wishes;
    private final transient LeagueCatalog catalog;
    private final transient Choices choices;
    private final transient Dates dates;
    private final ComboBox<ClubView> club;
    private final Select<LicenceClass> licence = new Select<>();

    /** Builds the table; it is read when it is shown. */
    @Inject
    public RefereesView(
            RefereeQueries queries,
            RefereeService referees,
            PartnerService partners,
            PartnerQueries wishes,
            LeagueCatalog catalog,
            Choices choices,
            LiveRefresh live,
            CurrentCaller current,
            Dates dates) {
        super(text("place.referees"), current);
        this.queries = queries;
        this.referees = referees;
        this.partners = partners;
        this.wishes = wishes;
        this.catalog = catalog;
        this.choices = choices;
        this.dates = dates;
        club = choices.club(null);
        club.setAriaLabel(text("master.club"));
        club.setPlaceholder(text("master.all-clubs"));
        club.addValueChangeListener(change -> refresh());
        licence.setAriaLabel(text("master.referee.licence"));
        licence.setItems(choices.licences());
        licence.setItemLabelGenerator(item -> item == null ? text("master.all-licences") : item.code());
        licence.setEmptySelectionAllowed(true);
        licence.setEmptySelectionCaption(text("master.all-licences"));
        licence.addValueChangeListener(change -> refresh());
        actions(Links.button(text("master.referee.create"), this::create));
        build(this::columns, live, RefereeEvent.class);
    }

    private void columns() {
        filter(column(text("master.club"), RefereeView::clubName), club);
        filter(column(text("master.referee.licence"), this::licence), licence);
        column(text("master.referee.home"), referee -> (referee.homeZip() + " " + referee.homeCity()).strip());
        column(
                text("master.referee.wanted-short"),
                referee -> referee.wantedPerSeason() == null ? "" : String.valueOf(referee.wantedPerSeason()));
    }

    private String licence(RefereeView referee) {
        return referee.licenceValidUntil() == null
                ? referee.licence()
                : text("master.referee.licence-until", referee.licence(), dates.date(referee.licenceValidUntil()));
    }

    @Override
    protected Page<RefereeView> read(String search, Boolean active, PageRequest page) {
        return queries.page(
                new RefereeFilter(
                        search,
                        club.isEmpty() ? null : club.getValue().id(),
                        licence.isEmpty() ? null : licence.getValue().code(),
                        active),
                page);
    }

    @Override
    protected boolean isFiltered() {
        return !club.isEmpty() || !licence.isEmpty();
    }

    @Override
    protected String name(RefereeView referee) {
        return referee.erased() ? fullName(referee) : referee.lastName() + ", " + referee.firstName();
    }

    @Override
    protected String detail(RefereeView referee) {
        return Stream.of(text("part.licence", referee.licence()), referee.clubName(), referee.homeCity())
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining(" · "));
    }

    @Override
    protected boolean isActive(RefereeView referee) {
        return referee.active();
    }

    @Override
    protected EmptyState none() {
        return new EmptyState(
                text("master.referee.none"),
                text("master.referee.none.next"),
                Links.button(text("master.referee.create"), this::create));
    }

    @Override
    protected void open(RefereeView referee) {
        var name = referee.firstName() + " " + referee.lastName();
        var form = new RefereeForm(name, choices, this::refresh);
        form.show(
                referee,
                referee.clubId() == null ? null : catalog.club(referee.clubId()).orElse(null));
        form.step.saves(
                () -> referees.change(new ChangeReferee(referee.id(), referee.version(), form.details())),
                RefereesView::fullName);
        var seen = new SeenReferee(referee.id(), referee.version());
        form.step.offers(
                name,
                referee.active(),
                () -> referees.deactivate(seen),
                () -> referees.reactivate(seen),
                () -> referees.delete(seen));
        if (!referee.erased()) {
            form.step.offers(
                    text("partner.title"),
                    () -> new PartnerStep(name, new PartnerList(referee.id(), partners, wishes)).open());
        }
        form.step.tells(Kind.REFEREE, referee.id().value());
        form.step.open();
    }

    private void create() {
        var form = new RefereeForm(text("master.referee.create"), choices, this::refresh);
        form.step.saves(() -> referees.create(form.details()), RefereesView::fullName);
        form.step.open();
    }

    private static String fullName(RefereeView referee) {
        return referee.firstName() + " " + referee.lastName();
    }
}
