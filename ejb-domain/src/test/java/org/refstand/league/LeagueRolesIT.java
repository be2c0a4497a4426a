package org.refstand.league;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.World;
import org.refstand.kernel.PageRequest;
import org.refstand.security.Caller;
import org.refstand.security.Forbidden;

/** Each operation on clubs, halls, leagues and teams with each role: assigners write, everybody known reads. */
class LeagueRolesIT extends ContainerTest {
    private static final UUID SOME = new UUID(0, 1);
    private static final PageRequest PAGE = PageRequest.first(1);
    private static final ClubDetails CLUB = new ClubDetails("Otters", "");
    private static final VenueDetails VENUE = new VenueDetails("Hall", "", "", "", "", "", null, null, 1);
    private static final LeagueDetails LEAGUE =
            new LeagueDetails("Liga", "2026/27", AssignedBy.CLUB, 120, List.of(), null);
    private static final TeamDetails TEAM = new TeamDetails(new ClubId(SOME), new LeagueId(SOME), "Otters I");

    @Inject
    private ClubService clubs;

    @Inject
    private VenueService venues;

    @Inject
    private LeagueService leagues;

    @Inject
    private TeamService teams;

    @Inject
    private LeagueIntake intake;

    @Inject
    private LeagueCatalog catalog;

    @Test
    void only_assigners_write() {
        List<Caller> others = List.of(Caller.NOBODY, World.referee(SOME), World.administrator());
        writes().forEach((operation, work) -> {
            others.forEach(other -> assertThatThrownBy(() -> world.as(other, work))
                    .as(operation + " by " + other)
                    .isInstanceOf(Forbidden.class));
            assertThatCode(() -> world.as(World.assigner(), work)).as(operation).doesNotThrowAnyException();
        });
    }

    @Test
    void everybody_known_reads() {
        List<Caller> known = List.of(World.assigner(), World.referee(SOME), World.administrator());
        reads().forEach((operation, work) -> {
            known.forEach(caller -> assertThatCode(() -> world.as(caller, work))
                    .as(operation + " by " + caller)
                    .doesNotThrowAnyException());
            assertThatThrownBy(() -> world.as(Caller.NOBODY, work))
                    .as(operation)
                    .isInstanceOf(Forbidden.class);
        });
    }

    private Map<String, Callable<?>> writes() {
        SeenClub club = new SeenClub(new ClubId(SOME), 1);
        SeenVenue venue = new SeenVenue(new VenueId(SOME), 1);
        SeenLeague league = new SeenLeague(new LeagueId(SOME), 1);
        SeenTeam team = new SeenTeam(new TeamId(SOME), 1);
        Map<String, Callable<?>> writes = new LinkedHashMap<>();
        writes.put("create club", () -> clubs.create(CLUB));
        writes.put("change club", () -> clubs.change(new ChangeClub(club.id(), 1, CLUB)));
        writes.put("deactivate club", () -> clubs.deactivate(club));
        writes.put("reactivate club", () -> clubs.reactivate(club));
        writes.put("delete club", () -> clubs.delete(club));
        writes.put("create venue", () -> venues.create(VENUE));
        writes.put("change venue", () -> venues.change(new ChangeVenue(venue.id(), 1, VENUE)));
        writes.put("deactivate venue", () -> venues.deactivate(venue));
        writes.put("reactivate venue", () -> venues.reactivate(venue));
        writes.put("delete venue", () -> venues.delete(venue));
        writes.put("create league", () -> leagues.create(LEAGUE));
        writes.put("change league", () -> leagues.change(new ChangeLeague(league.id(), 1, LEAGUE)));
        writes.put("deactivate league", () -> leagues.deactivate(league));
        writes.put("reactivate league", () -> leagues.reactivate(league));
        writes.put("delete league", () -> leagues.delete(league));
        writes.put("create team", () -> teams.create(TEAM));
        writes.put("change team", () -> teams.change(new ChangeTeam(team.id(), 1, TEAM)));
        writes.put("deactivate team", () -> teams.deactivate(team));
        writes.put("reactivate team", () -> teams.reactivate(team));
        writes.put("delete team", () -> teams.delete(team));
        writes.put("add clubs", () -> intake.clubs(List.of()));
        writes.put("add venues", () -> intake.venues(List.of()));
        writes.put("add leagues", () -> intake.leagues(List.of()));
        writes.put("add teams", () -> intake.teams(List.of()));
        return writes;
    }

    private Map<String, Callable<?>> reads() {
        Map<String, Callable<?>> reads = new LinkedHashMap<>();
        reads.put("clubs", () -> catalog.clubs(null, null, PAGE));
        reads.put("venues", () -> catalog.venues("x", true, PAGE));
        reads.put("leagues", () -> catalog.leagues(null, "2026/27", true, PAGE));
        reads.put("teams", () -> catalog.teams(null, new ClubId(SOME), new LeagueId(SOME), false, PAGE));
        reads.put("club", () -> catalog.club(new ClubId(SOME)));
        reads.put("venue", () -> catalog.venue(new VenueId(SOME)));
        reads.put("league", () -> catalog.league(new LeagueId(SOME)));
        reads.put("team", () -> catalog.team(new TeamId(SOME)));
        reads.put("licence classes", catalog::licenceClasses);
        return reads;
    }
}
