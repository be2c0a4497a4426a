package org.refstand.history;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import org.refstand.assignment.AssignmentQueries;
import org.refstand.assignment.CommitPlan;
import org.refstand.assignment.PlanScope;
import org.refstand.assignment.PlanService;
import org.refstand.assignment.StageAssignment;
import org.refstand.availability.Answer;
import org.refstand.availability.AvailabilityService;
import org.refstand.availability.CreatePeriod;
import org.refstand.availability.DeclareAvailability;
import org.refstand.availability.PeriodId;
import org.refstand.availability.PeriodService;
import org.refstand.fixture.CreateFixture;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureQueries;
import org.refstand.fixture.FixtureService;
import org.refstand.fixture.RescheduleFixture;
import org.refstand.harness.Statements;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Page;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.Uuid7;
import org.refstand.league.AssignedBy;
import org.refstand.league.ClubDetails;
import org.refstand.league.ClubId;
import org.refstand.league.ClubService;
import org.refstand.league.CrewRole;
import org.refstand.league.LeagueDetails;
import org.refstand.league.LeagueId;
import org.refstand.league.LeagueRole;
import org.refstand.league.LeagueService;
import org.refstand.league.TeamDetails;
import org.refstand.league.TeamId;
import org.refstand.league.TeamService;
import org.refstand.league.VenueDetails;
import org.refstand.league.VenueId;
import org.refstand.league.VenueService;
import org.refstand.referee.RefereeDetails;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeService;
import org.refstand.security.Caller;

/** A small desk with a history, made through the services. */
@ApplicationScoped
class HistoryDesk {
    /** A Saturday well ahead. */
    static final LocalDate SATURDAY = LocalDate.of(2099, 1, 10);

    @Inject
    World world;

    @Inject
    Statements statements;

    @Inject
    Jdbi jdbi;

    @Inject
    ClubService clubs;

    @Inject
    VenueService venues;

    @Inject
    LeagueService leagues;

    @Inject
    TeamService teams;

    @Inject
    RefereeService referees;

    @Inject
    FixtureService fixtures;

    @Inject
    FixtureQueries matches;

    @Inject
    PeriodService periods;

    @Inject
    AvailabilityService availabilities;

    @Inject
    PlanService plans;

    @Inject
    AssignmentQueries assignments;

    @Inject
    HistoryQueries history;

    private LeagueId league;
    private TeamId alt;
    private TeamId neu;
    private VenueId hall;
    private int number;

    /** A league of two teams with a hall. */
    void found() {
        number = 0;
        // who said to be free is no matter here
        jdbi.useHandle(handle -> handle.execute(
                "insert into rule_setting (id, version, rule, severity) values (?, 1, 'AVAILABLE', 'OFF')",
                Uuid7.next()));
        ClubId club = done(() -> clubs.create(new ClubDetails("SC Alt", ""))).id();
        league = done(() -> leagues.create(new LeagueDetails(
                        "Oberliga",
                        "2098/99",
                        AssignedBy.CENTRAL,
                        120,
                        List.of(
                                new LeagueRole(CrewRole.FIRST, null, true),
                                new LeagueRole(CrewRole.SECOND, null, true)),
                        null)))
                .id();
        alt = done(() -> teams.create(new TeamDetails(club, league, "SC Alt 1")))
                .id();
        neu = done(() -> teams.create(new TeamDetails(club, league, "TV Neu 2")))
                .id();
        hall = venue("Halle Ost");
    }

    VenueId venue(String name) {
        return done(() -> venues.create(new VenueDetails(name, "Weg 1", "48145", "Ort", "", "", null, null, 9)))
                .id();
    }

    /** On that day at three. */
    FixtureId match(LocalDate day) {
        return done(() -> fixtures.create(new CreateFixture(
                        league,
                        "" + ++number,
                        "",
                        alt,
                        neu,
                        hall,
                        day,
                        LocalTime.of(15, 0).plusHours(2L * (number % 3)),
                        null)))
                .id();
    }

    PeriodId period(LocalDate first, LocalDate last) {
        return done(() ->
                        periods.create(new CreatePeriod("Januar", first, last, Instant.parse("2098-12-31T12:00:00Z"))))
                .id();
    }

    RefereeId referee(String last) {
        return done(() -> referees.create(new RefereeDetails(
                        "Kim", last, null, "A", null, null, null, null, null, null, null, null, null, null)))
                .id();
    }

    void free(RefereeId referee, FixtureId... all) {
        done(
                World.referee(referee.value()),
                () -> availabilities.declare(new DeclareAvailability(referee, List.of(all), Answer.FREE)));
    }

    void stage(FixtureId fixture, CrewRole role, RefereeId referee, String reason) {
        statements.awaitReaders();
        long version = world.as(World.assigner(), () -> assignments.crews(List.of(fixture)))
                .get(0)
                .version();
        done(() -> plans.stage(new StageAssignment(fixture, version, role, referee, reason)));
    }

    void commit(String reason, FixtureId... all) {
        PlanScope scope = new PlanScope(null, null, null, List.of(all));
        done(() -> plans.commit(new CommitPlan(scope, null, true, reason)));
    }

    void reschedule(FixtureId fixture, LocalDate day, LocalTime time) {
        long version = world.as(World.assigner(), () -> matches.find(fixture))
                .orElseThrow()
                .version();
        done(() -> fixtures.reschedule(new RescheduleFixture(fixture, version, day, time)));
    }

    /** The newest first. */
    List<HistoryEntry> read(Caller caller, HistoryFilter filter) {
        return page(caller, filter, PageRequest.first(PageRequest.MOST)).items();
    }

    Page<HistoryEntry> page(Caller caller, HistoryFilter filter, PageRequest asked) {
        return world.as(caller, () -> history.page(filter, asked));
    }

    /** The types of what is read, the newest first. */
    List<String> types(Caller caller, HistoryFilter filter) {
        return read(caller, filter).stream().map(HistoryEntry::type).toList();
    }

    /** The newest of this type. */
    HistoryEntry newest(Caller caller, String type) {
        Optional<HistoryEntry> found = read(caller, HistoryFilter.ALL).stream()
                .filter(entry -> entry.type().equals(type))
                .findFirst();
        return found.orElseThrow(() -> new AssertionError("No " + type));
    }

    <T> T done(Callable<Outcome<T>> command) {
        return done(World.assigner(), command);
    }

    <T> T done(Caller caller, Callable<Outcome<T>> command) {
        Outcome<T> outcome = world.as(caller, command);
        assertThat(outcome.rejections()).isEmpty();
        return outcome.value();
    }
}
