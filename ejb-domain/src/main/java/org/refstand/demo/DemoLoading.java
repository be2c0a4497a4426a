package org.refstand.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.refstand.account.AccountQueries;
import org.refstand.account.AccountService;
import org.refstand.account.CreateAccount;
import org.refstand.fixture.FixtureFilter;
import org.refstand.fixture.FixtureQueries;
import org.refstand.fixture.FixtureService;
import org.refstand.fixture.FixtureStatus;
import org.refstand.fixture.FixtureView;
import org.refstand.fixture.SeenFixture;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.Zone;
import org.refstand.league.AssignedBy;
import org.refstand.league.ChangeLeague;
import org.refstand.league.ChangeVenue;
import org.refstand.league.ClubId;
import org.refstand.league.CrewRole;
import org.refstand.league.LeagueCatalog;
import org.refstand.league.LeagueDetails;
import org.refstand.league.LeagueRole;
import org.refstand.league.LeagueService;
import org.refstand.league.LeagueView;
import org.refstand.league.Quota;
import org.refstand.league.QuotaUnit;
import org.refstand.league.TeamView;
import org.refstand.league.VenueDetails;
import org.refstand.league.VenueService;
import org.refstand.league.VenueView;
import org.refstand.referee.RefereeFilter;
import org.refstand.referee.RefereeQueries;
import org.refstand.referee.RefereeService;
import org.refstand.referee.RefereeView;
import org.refstand.schedule.ApplySchedule;
import org.refstand.schedule.ImportProgress;
import org.refstand.schedule.ScheduleImport;
import org.refstand.security.Role;

/**
 * Loads who plays, who whistles and who may log in. Each step is one the desk offers anyway, in a transaction of its own;
 * accounts come last, so a start that was broken off is gone on with by the next one, and finds what is there already.
 */
@ApplicationScoped
class DemoLoading {
    private static final PageRequest ALL = PageRequest.first(PageRequest.MOST);
    private static final int REFEREES_WITH_ACCOUNT = 6;

    @Inject
    ScheduleImport schedules;

    @Inject
    LeagueCatalog catalog;

    @Inject
    LeagueService leagues;

    @Inject
    VenueService venues;

    @Inject
    FixtureQueries fixtures;

    @Inject
    FixtureService fixtureService;

    @Inject
    RefereeQueries refereeQueries;

    @Inject
    RefereeService referees;

    @Inject
    AccountQueries accountQueries;

    @Inject
    AccountService accounts;

    @Inject
    DemoWishes wishes;

    @Inject
    DemoAnswers answers;

    @Inject
    DemoPlan plan;

    @Inject
    Zone zone;

    @Inject
    Clock clock;

    /** Whether nobody can have entered anything yet: there is no account to log in with. */
    boolean isWanted() {
        return accountQueries.page(null, PageRequest.first(1)).totalCount() == 0;
    }

    /** Loads the demo association, or what an earlier start left out. */
    void load() {
        DemoCalendar calendar = new DemoCalendar(zone.day(Instant.now(clock)));
        DemoFiles.SCHEDULES.forEach(name -> importSchedule(DemoFiles.schedule(name, calendar)));
        catalog.leagues(null, null, true, ALL).items().forEach(this::askForLicences);
        placeVenues(DemoFiles.places());
        List<RefereeView> crew = createReferees(calendar.today());
        wishes.make(crew);
        plan.recall(past(calendar.ledFrom(), calendar.today()));
        markPlayed(calendar.today());
        answers.give(crew, calendar);
        plan.make(calendar);
        createAccounts(crew);
    }

    private void importSchedule(byte[] content) {
        String fingerprint = schedules.preview(content).fingerprint();
        Demo.done(schedules.apply(new ApplySchedule(content, fingerprint), ImportProgress.SILENT));
    }

    /** The higher league asks for more; where teams provide the crew, anybody may and clubs owe nothing else. */
    private void askForLicences(LeagueView league) {
        if (league.assignedBy() == AssignedBy.CENTRAL) {
            boolean top = league.name().contains("Bundesliga");
            List<LeagueRole> roles = top
                    ? List.of(
                            new LeagueRole(CrewRole.FIRST, "A", true),
                            new LeagueRole(CrewRole.SECOND, "B", true),
                            new LeagueRole(CrewRole.LINE_1, "D", false),
                            new LeagueRole(CrewRole.LINE_2, "D", false))
                    : List.of(new LeagueRole(CrewRole.FIRST, "BK", true), new LeagueRole(CrewRole.SECOND, "C", true));
            LeagueDetails details = new LeagueDetails(
                    league.name(),
                    league.season(),
                    league.assignedBy(),
                    league.matchMinutes(),
                    roles,
                    // the association of the lower leagues counts matches, the top one days
                    top ? new Quota(4, QuotaUnit.DAYS) : new Quota(6, QuotaUnit.MATCHES));
            Demo.done(leagues.change(new ChangeLeague(league.id(), league.version(), details)));
        }
    }

    private void placeVenues(Map<String, DemoFiles.Place> places) {
        for (VenueView venue : catalog.venues(null, true, ALL).items()) {
            DemoFiles.Place place = places.get(venue.zip());
            if (place != null) {
                VenueDetails details = new VenueDetails(
                        venue.name(),
                        venue.street(),
                        venue.zip(),
                        venue.city(),
                        venue.telephone(),
                        venue.email(),
                        place.latitude(),
                        place.longitude(),
                        venue.courts());
                Demo.done(venues.change(new ChangeVenue(venue.id(), venue.version(), details)));
            }
        }
    }

    private List<FixtureView> past(LocalDate from, LocalDate today) {
        FixtureFilter past = new FixtureFilter(
                from, today.minusDays(1), null, null, null, null, Set.of(FixtureStatus.SCHEDULED), null);
        return fixtures.page(past, ALL).items();
    }

    /** Also those of a schedule that was exported before its season: it has no results, but in the demo they are over. */
    private void markPlayed(LocalDate today) {
        for (FixtureView fixture : past(null, today)) {
            Demo.done(fixtureService.markPlayed(new SeenFixture(fixture.id(), fixture.version())));
        }
    }

    private List<RefereeView> createReferees(LocalDate today) {
        Map<String, RefereeView> known =
                refereeQueries.page(new RefereeFilter(null, null, null, null), ALL).items().stream()
                        .collect(Collectors.toMap(RefereeView::email, Function.identity()));
        return DemoFiles.referees().stream()
                .map(referee ->
                        known.containsKey(referee.email()) ? known.get(referee.email()) : create(referee, today))
                .toList();
    }

    private RefereeView create(DemoReferee referee, LocalDate today) {
        LocalDate validUntil = LocalDate.of(today.getYear() + 1 + Demo.chance(referee.name()) % 3, 6, 30);
        return Demo.done(referees.create(referee.details(clubOf(referee), validUntil)));
    }

    private ClubId clubOf(DemoReferee referee) {
        return referee.club().isEmpty()
                ? null
                : catalog.teams(referee.club(), null, null, null, ALL).items().stream()
                        .filter(team -> team.name().startsWith(referee.club()))
                        .map(TeamView::clubId)
                        .findFirst()
                        .orElse(null);
    }

    private void createAccounts(List<RefereeView> crew) {
        create("admin", "Robin Keller", Set.of(Role.ADMIN), null);
        create("assigner", "Alex Sommer", Set.of(Role.ASSIGNER), null);
        List<DemoReferee> people = DemoFiles.referees();
        for (int i = 0; i < crew.size(); i += crew.size() / REFEREES_WITH_ACCOUNT) {
            create(people.get(i).login(), people.get(i).name(), Set.of(Role.REFEREE), crew.get(i));
        }
    }

    private void create(String login, String name, Set<Role> roles, RefereeView referee) {
        Demo.done(accounts.create(
                new CreateAccount(login, name, Demo.PASSWORD, roles, referee == null ? null : referee.id(), "de")));
    }
}
