package org.refstand.web.assigner.master;

import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.shortWord;
import static org.refstand.web.text.Words.word;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.refstand.history.HistoryObject.Kind;
import org.refstand.kernel.Page;
import org.refstand.kernel.PageRequest;
import org.refstand.league.AssignedBy;
import org.refstand.league.ChangeLeague;
import org.refstand.league.LeagueCatalog;
import org.refstand.league.LeagueDetails;
import org.refstand.league.LeagueEvent;
import org.refstand.league.LeagueService;
import org.refstand.league.LeagueView;
import org.refstand.league.Quota;
import org.refstand.league.QuotaUnit;
import org.refstand.league.SeenLeague;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Role;
import org.refstand.web.assigner.Links;
import org.refstand.web.live.LiveRefresh;
import org.refstand.web.part.EmptyState;
import org.refstand.web.shell.MainLayout;
import org.refstand.web.shell.Place;
import org.refstand.web.text.Words;

/** The leagues, with what they ask of their crews. */
@Route(value = "clubs/leagues", layout = MainLayout.class)
@Dependent
@RolesAllowed(Role.ASSIGNERS)
public class LeaguesView extends MasterView<LeagueView> {

    private static final int USUAL_MINUTES = 120;

    private final transient LeagueCatalog catalog;
    private final transient LeagueService leagues;

    /** Builds the table; it is read when it is shown. */
    @Inject
    public LeaguesView(LeagueCatalog catalog, LeagueService leagues, LiveRefresh live, CurrentCaller current) {
        super(text("master.leagues"), current);
        this.catalog = catalog;
        this.leagues = leagues;
        actions(Links.button(text("master.league.create"), this::create));
        add(new MasterTabs("clubs/leagues"));
        build(this::columns, live, LeagueEvent.class);
    }

    private void columns() {
        column(text("master.season"), LeagueView::season);
        column(text("master.league.assigned-by"), league -> word(league.assignedBy()));
        column(text("master.league.roles"), LeaguesView::roles)
                .setAutoWidth(false)
                .setWidth("190px")
                .setFlexGrow(2);
        column(
                text("master.league.minutes-short"),
                league -> text("master.league.minutes-value", league.matchMinutes()));
        column(text("master.league.quota-short"), LeaguesView::quota);
    }

    private static String quota(LeagueView league) {
        return league.quota() == null
                ? ""
                : league.quota().perTeam() + " " + word(league.quota().unit());
    }

    private static String roles(LeagueView league) {
        return league.roles().stream()
                .map(role -> role.minimumLicence() == null
                        ? shortWord(role.role())
                        : shortWord(role.role()) + " (" + role.minimumLicence() + ")")
                .collect(Collectors.joining(", "));
    }

    @Override
    protected Page<LeagueView> read(String search, Boolean active, PageRequest page) {
        return catalog.leagues(search, null, active, page);
    }

    @Override
    protected String name(LeagueView league) {
        return league.name();
    }

    @Override
    protected String detail(LeagueView league) {
        return league.season() + " · " + roles(league);
    }

    @Override
    protected boolean isActive(LeagueView league) {
        return league.active();
    }

    @Override
    protected EmptyState none() {
        return new EmptyState(
                text("master.league.none"),
                text("master.import.next"),
                Links.to(Place.IMPORT, text("board.no-matches.import")));
    }

    @Override
    protected void open(LeagueView league) {
        var form = new Form(league.name());
        form.name.setValue(league.name());
        form.season.setValue(league.season());
        form.assignedBy.setValue(league.assignedBy());
        form.minutes.setValue(league.matchMinutes());
        form.roles.setValue(league.roles());
        form.owes(league.quota());
        form.step.saves(
                () -> leagues.change(new ChangeLeague(league.id(), league.version(), form.details())),
                LeagueView::name);
        var seen = new SeenLeague(league.id(), league.version());
        form.step.offers(
                league.name(),
                league.active(),
                () -> leagues.deactivate(seen),
                () -> leagues.reactivate(seen),
                () -> leagues.delete(seen));
        form.step.tells(Kind.LEAGUE, league.id().value());
        form.step.open();
    }

    private void create() {
        var form = new Form(text("master.league.create"));
        form.assignedBy.setValue(AssignedBy.CENTRAL);
        form.minutes.setValue(USUAL_MINUTES);
        form.owes(null);
        form.step.saves(() -> leagues.create(form.details()), LeagueView::name);
        form.step.open();
    }

    private final class Form {
        private final MasterStep step;
        private final TextField name;
        private final TextField season;
        private final RadioButtonGroup<AssignedBy> assignedBy;
        private final IntegerField minutes;
        private final IntegerField quota;
        private final RadioButtonGroup<QuotaUnit> quotaUnit;
        private final RolesField roles;

        private Form(String title) {
            step = new MasterStep(title, LeaguesView.this::refresh);
            name = step.field("name", new TextField(text("master.name")));
            season = step.field("season", new TextField(text("master.season")));
            season.setPlaceholder("2026/27");
            assignedBy = step.field("assignedBy", new RadioButtonGroup<>(text("master.league.assigned-by")));
            assignedBy.setItems(AssignedBy.values());
            assignedBy.setItemLabelGenerator(Words::word);
            minutes = step.field("matchMinutes", new IntegerField(text("master.league.minutes")));
            quota = step.field("quota.perTeam", new IntegerField(text("master.league.quota")));
            quota.setHelperText(text("master.league.quota.note"));
            quotaUnit = step.field("quota.unit", new RadioButtonGroup<>(text("master.league.quota.unit")));
            quotaUnit.setItems(QuotaUnit.values());
            quotaUnit.setItemLabelGenerator(Words::word);
            roles = step.field("roles", new RolesField(text("master.league.roles"), catalog.licenceClasses()));
            roles.addClassName("wide");
        }

        private void owes(Quota owed) {
            quota.setValue(owed == null ? null : owed.perTeam());
            quotaUnit.setValue(owed == null ? QuotaUnit.MATCHES : owed.unit());
        }

        private LeagueDetails details() {
            return new LeagueDetails(
                    name.getValue(),
                    season.getValue(),
                    assignedBy.getValue(),
                    minutes.isEmpty() ? 0 : minutes.getValue(),
                    roles.getValue(),
                    quota.isEmpty() ? null : new Quota(quota.getValue(), quotaUnit.getValue()));
        }
    }
}
