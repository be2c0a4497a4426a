package org.refstand.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.refstand.account.AccountId;
import org.refstand.account.AccountQueries;
import org.refstand.account.AccountService;
import org.refstand.account.CreateAccount;
import org.refstand.assignment.AssignmentQueries;
import org.refstand.assignment.ChangeRule;
import org.refstand.assignment.CommitPlan;
import org.refstand.assignment.CrewView;
import org.refstand.assignment.PlanScope;
import org.refstand.assignment.PlanService;
import org.refstand.assignment.RuleService;
import org.refstand.assignment.Severity;
import org.refstand.assignment.StageAssignment;
import org.refstand.assignment.UnstageAssignment;
import org.refstand.availability.CreatePeriod;
import org.refstand.availability.PeriodService;
import org.refstand.fixture.CreateFixture;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureQueries;
import org.refstand.fixture.FixtureService;
import org.refstand.fixture.SeenFixture;
import org.refstand.harness.Statements;
import org.refstand.harness.World;
import org.refstand.kernel.CurrentCommand;
import org.refstand.kernel.Outcome;
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
import org.refstand.referee.RefereeQueries;
import org.refstand.referee.RefereeService;
import org.refstand.security.Caller;
import org.refstand.security.Role;

/** A desk of one league, at which every command is sent with an id, so that its answer is kept. */
@ApplicationScoped
class PeopledDesk {
    static final String PASSWORD = "kein Passwort von hier";

    /** Given for whatever is assigned; assigners write what they like, and need not name whom it is about. */
    static final String REASON = "Meniskusriss";

    static final LocalDate DAY = LocalDate.of(2090, 3, 4);
    /** Log-in name and name of somebody who assigns. */
    static final List<String> ASSIGNER = List.of("zitax88", "Zita Xylander");

    @Inject
    World world;

    @Inject
    CurrentCommand commands;

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
    RefereeQueries people;

    @Inject
    AccountService accounts;

    @Inject
    AccountQueries logins;

    @Inject
    FixtureService fixtures;

    @Inject
    FixtureQueries matches;

    @Inject
    PeriodService periods;

    @Inject
    PlanService plans;

    @Inject
    AssignmentQueries crews;

    @Inject
    RuleService rules;

    @Inject
    Statements statements;

    private ClubId club;
    private LeagueId league;
    private TeamId home;
    private TeamId away;
    private VenueId hall;
    private int number;

    /** The world around them. */
    void found() {
        club = done(() -> clubs.create(new ClubDetails("SV Anfang", ""))).id();
        league = done(() -> leagues.create(new LeagueDetails(
                        "Oberliga",
                        "2089/90",
                        AssignedBy.CENTRAL,
                        90,
                        List.of(
                                new LeagueRole(CrewRole.FIRST, null, true),
                                new LeagueRole(CrewRole.SECOND, null, true)),
                        null)))
                .id();
        home = done(() -> teams.create(new TeamDetails(club, league, "Heim"))).id();
        away = done(() -> teams.create(new TeamDetails(club, league, "Gast"))).id();
        hall = done(() -> venues.create(new VenueDetails("Halle", "Weg 1", "48145", "Münster", "", "", null, null, 9)))
                .id();
        done(() -> periods.create(new CreatePeriod(
                "März", DAY, DAY.plusDays(60), DAY.atStartOfDay().toInstant(ZoneOffset.UTC))));
        // those that always block stay so
        world.prepared(() -> {
            rules.rules()
                    .forEach(rule ->
                            rules.change(new ChangeRule(rule.name(), rule.version(), Severity.WARN, List.of())));
            return null;
        });
        done(() -> accounts.create(new CreateAccount(
                ASSIGNER.get(0), ASSIGNER.get(1), PASSWORD, Set.of(Role.ASSIGNER, Role.ADMIN), null, "de")));
    }

    /** @return somebody else who whistles, of whom nothing is known but the name */
    RefereeId colleague() {
        return done(() -> referees.create(new RefereeDetails(
                        "Kim", "Ohne", null, "C", null, "", "", "", "", null, null, null, null, null)))
                .id();
    }

    /** @return another match */
    FixtureId match() {
        LocalDate day = DAY.plusDays(++number);
        return done(() -> fixtures.create(
                        new CreateFixture(league, "Nr " + number, "1", home, away, hall, day, LocalTime.NOON, null)))
                .id();
    }

    /** They, or nobody, have the first role from now on. */
    void commit(FixtureId match, RefereeId referee) {
        stage(World.assigner(), match, CrewRole.FIRST, referee, REASON);
        kept(
                World.assigner(),
                () -> plans.commit(
                        new CommitPlan(new PlanScope(null, null, null, List.of(match)), null, true, REASON)));
    }

    void stage(Caller by, FixtureId match, CrewRole role, RefereeId referee) {
        stage(by, match, role, referee, null);
    }

    private void stage(Caller by, FixtureId match, CrewRole role, RefereeId referee, String reason) {
        statements.awaitReaders();
        kept(by, () -> plans.stage(new StageAssignment(match, crew(match).version(), role, referee, reason)));
    }

    void unstage(FixtureId match) {
        done(() -> plans.unstage(new UnstageAssignment(match, crew(match).version(), CrewRole.FIRST)));
    }

    void cancel(FixtureId match) {
        long version = matches(match);
        done(() -> fixtures.cancel(new SeenFixture(match, version)));
        statements.awaitReaders();
    }

    CrewView crew(FixtureId match) {
        return world.as(World.assigner(), () -> crews.crews(List.of(match))).get(0);
    }

    long version(RefereeId referee) {
        return world.as(World.administrator(), () -> people.find(referee))
                .orElseThrow()
                .version();
    }

    long version(AccountId account) {
        return world.as(World.administrator(), () -> logins.find(account))
                .orElseThrow()
                .version();
    }

    private long matches(FixtureId match) {
        return world.as(World.assigner(), () -> matches.find(match))
                .orElseThrow()
                .version();
    }

    <T> T done(Callable<Outcome<T>> command) {
        return value(world.prepared(command));
    }

    <T> T kept(Caller by, Callable<Outcome<T>> command) {
        return value(world.as(by, () -> commands.call(UUID.randomUUID(), command)));
    }

    private static <T> T value(Outcome<T> outcome) {
        if (!outcome.isDone()) {
            throw new AssertionError(outcome.rejections());
        }
        return outcome.value();
    }

    ClubId club() {
        return club;
    }
}
