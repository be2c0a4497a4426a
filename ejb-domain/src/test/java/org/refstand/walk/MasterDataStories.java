package org.refstand.walk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.refstand.account.AccessTokenId;
import org.refstand.account.AccountId;
import org.refstand.account.AccountService;
import org.refstand.account.ChangeAccount;
import org.refstand.account.CreateAccessToken;
import org.refstand.account.CreateAccount;
import org.refstand.account.ResetPassword;
import org.refstand.account.SeenAccount;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;
import org.refstand.league.AssignedBy;
import org.refstand.league.ChangeClub;
import org.refstand.league.ChangeLeague;
import org.refstand.league.ChangeTeam;
import org.refstand.league.ChangeVenue;
import org.refstand.league.ClubDetails;
import org.refstand.league.ClubId;
import org.refstand.league.ClubService;
import org.refstand.league.CrewRole;
import org.refstand.league.LeagueDetails;
import org.refstand.league.LeagueId;
import org.refstand.league.LeagueRole;
import org.refstand.league.LeagueService;
import org.refstand.league.Quota;
import org.refstand.league.QuotaUnit;
import org.refstand.league.SeenClub;
import org.refstand.league.SeenLeague;
import org.refstand.league.SeenTeam;
import org.refstand.league.SeenVenue;
import org.refstand.league.TeamDetails;
import org.refstand.league.TeamId;
import org.refstand.league.TeamService;
import org.refstand.league.VenueDetails;
import org.refstand.league.VenueId;
import org.refstand.league.VenueService;
import org.refstand.privacy.PrivacyService;
import org.refstand.referee.ChangeOwnContact;
import org.refstand.referee.ChangeReferee;
import org.refstand.referee.RefereeDetails;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeService;
import org.refstand.referee.SeenReferee;
import org.refstand.security.Caller;
import org.refstand.security.Role;

/** What may happen to clubs, halls, leagues, teams, referees and accounts. */
@ApplicationScoped
class MasterDataStories {
    static final ClubDetails CLUB = new ClubDetails("SV Anfang", "");
    private static final String PASSWORD = "correct horse 7";

    @Inject
    World world;

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
    AccountService accounts;

    @Inject
    PrivacyService privacy;

    private final List<AccessTokenId> tokens = new ArrayList<>();
    private ClubId club;
    private LeagueId league;
    private int number;

    /** What the others belong to. */
    void found() {
        club = done(() -> clubs.create(CLUB)).id();
        league = league();
    }

    List<Story> all() {
        return List.of(
                new Story("Club", random -> club(random).value(), this::club),
                new Story("Venue", random -> venue(random).value(), this::venue),
                new Story("League", random -> league().value(), this::league),
                new Story("Team", random -> team(league).value(), this::team),
                new Story("Referee", random -> referee(random).value(), this::referee));
    }

    Story accounts() {
        return new Story("Account", random -> account().value(), this::account);
    }

    VenueId venue(Random random) {
        return done(() -> venues.create(hall(random))).id();
    }

    LeagueId league() {
        return done(() -> leagues.create(details(new Random(++number)))).id();
    }

    TeamId team(LeagueId of) {
        return done(() -> teams.create(new TeamDetails(club, of, "Team " + ++number)))
                .id();
    }

    RefereeId referee(Random random) {
        return done(() -> referees.create(person(random))).id();
    }

    private ClubId club(Random random) {
        return done(() -> clubs.create(named(random))).id();
    }

    private AccountId account() {
        return done(() -> accounts.create(
                        new CreateAccount("login" + ++number, "Kim", PASSWORD, Set.of(Role.ASSIGNER), null, "de")))
                .id();
    }

    private Outcome<?> club(Random random, UUID id, long version) {
        SeenClub seen = new SeenClub(new ClubId(id), version);
        return switch (random.nextInt(6)) {
            case 0 -> clubs.delete(seen);
            case 1 -> clubs.deactivate(seen);
            case 2 -> clubs.reactivate(seen);
            default -> clubs.change(new ChangeClub(seen.id(), version, named(random)));
        };
    }

    private Outcome<?> venue(Random random, UUID id, long version) {
        SeenVenue seen = new SeenVenue(new VenueId(id), version);
        return switch (random.nextInt(6)) {
            case 0 -> venues.delete(seen);
            case 1 -> venues.deactivate(seen);
            case 2 -> venues.reactivate(seen);
            default -> venues.change(new ChangeVenue(seen.id(), version, hall(random)));
        };
    }

    private Outcome<?> league(Random random, UUID id, long version) {
        SeenLeague seen = new SeenLeague(new LeagueId(id), version);
        return switch (random.nextInt(6)) {
            case 0 -> leagues.delete(seen);
            case 1 -> leagues.deactivate(seen);
            case 2 -> leagues.reactivate(seen);
            default -> leagues.change(new ChangeLeague(seen.id(), version, details(random)));
        };
    }

    private Outcome<?> team(Random random, UUID id, long version) {
        SeenTeam seen = new SeenTeam(new TeamId(id), version);
        return switch (random.nextInt(6)) {
            case 0 -> teams.delete(seen);
            case 1 -> teams.deactivate(seen);
            case 2 -> teams.reactivate(seen);
            default ->
                teams.change(new ChangeTeam(seen.id(), version, new TeamDetails(club, league, "Team " + ++number)));
        };
    }

    private Outcome<?> referee(Random random, UUID id, long version) {
        SeenReferee seen = new SeenReferee(new RefereeId(id), version);
        return switch (random.nextInt(8)) {
            case 0 -> referees.delete(seen);
            case 1 -> referees.deactivate(seen);
            case 2 -> referees.reactivate(seen);
            case 3, 4 ->
                referees.changeOwnContact(new ChangeOwnContact(
                        seen.id(), version, "kim@example.org", "0" + number, "48145", "Münster", 2, null, 9));
            case 5 -> forgotten(seen);
            default -> referees.change(new ChangeReferee(seen.id(), version, person(random)));
        };
    }

    /** They stop, and their personal data are erased. */
    Outcome<?> forgotten(SeenReferee seen) {
        return referees.deactivate(seen).then(left -> privacy.eraseReferee(new SeenReferee(left.id(), left.version())));
    }

    private Outcome<?> forgotten(AccountId account, long version) {
        return accounts.change(new ChangeAccount(account, version, "Kim", Set.of(Role.ASSIGNER), null, "de", false))
                .then(left -> privacy.eraseAccount(new SeenAccount(account, left.version())));
    }

    private Outcome<?> account(Random random, UUID id, long version) {
        AccountId account = new AccountId(id);
        Caller owner = new Caller(id, "Kim", Set.of(Role.ASSIGNER), null, 1);
        return switch (random.nextInt(8)) {
            case 5 -> forgotten(account, version);
            case 0 -> accounts.delete(new SeenAccount(account, version));
            case 1 -> accounts.resetPassword(new ResetPassword(account, PASSWORD + random.nextInt(9)));
            case 2, 3 ->
                world.as(owner, () -> accounts.createAccessToken(new CreateAccessToken("token " + version, null)))
                        .map(made -> tokens.add(made.id()));
            case 4 ->
                accounts.revokeAccessToken(
                        tokens.isEmpty() ? new AccessTokenId(id) : tokens.get(random.nextInt(tokens.size())));
            default ->
                accounts.change(new ChangeAccount(
                        account,
                        version,
                        "Kim " + random.nextInt(9),
                        random.nextBoolean() ? Set.of(Role.ASSIGNER) : Set.of(Role.ASSIGNER, Role.ADMIN),
                        null,
                        random.nextBoolean() ? "de" : "en",
                        random.nextBoolean()));
        };
    }

    private ClubDetails named(Random random) {
        return new ClubDetails("Club " + ++number, random.nextBoolean() ? "" : "C" + number);
    }

    private VenueDetails hall(Random random) {
        Double place = random.nextBoolean() ? null : 40 + random.nextDouble();
        return new VenueDetails(
                "Hall " + ++number, "Weg 1", "48145", "Münster", "0", "", place, place, 5 + random.nextInt(9));
    }

    private LeagueDetails details(Random random) {
        return new LeagueDetails(
                "League " + ++number,
                "2098/99",
                AssignedBy.CENTRAL,
                60 + random.nextInt(90),
                random.nextBoolean()
                        ? List.of(role(CrewRole.SECOND), role(CrewRole.FIRST))
                        : List.of(role(CrewRole.FIRST), role(CrewRole.SECOND), role(CrewRole.SCORER)),
                random.nextBoolean() ? null : new Quota(1 + random.nextInt(9), QuotaUnit.values()[random.nextInt(2)]));
    }

    private static LeagueRole role(CrewRole role) {
        return new LeagueRole(role, null, true);
    }

    private RefereeDetails person(Random random) {
        Double home = random.nextBoolean() ? null : 40 + random.nextDouble();
        Integer most = random.nextBoolean() ? null : 1 + random.nextInt(9);
        return new RefereeDetails(
                "Kim",
                "Nr " + ++number,
                random.nextBoolean() ? null : club,
                random.nextBoolean() ? "A" : "B",
                null,
                "kim@example.org",
                "",
                "",
                "",
                home,
                home,
                most,
                null,
                most);
    }

    private <T> T done(Supplier<Outcome<T>> command) {
        Outcome<T> outcome = world.prepared(command::get);
        if (!outcome.isDone()) {
            throw new AssertionError(outcome.rejections());
        }
        return outcome.value();
    }
}
