package org.refstand.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.refstand.fixture.FixtureFilter;
import org.refstand.fixture.FixtureQueries;
import org.refstand.fixture.FixtureService;
import org.refstand.fixture.FixtureStatus;
import org.refstand.fixture.FixtureView;
import org.refstand.fixture.SeenFixture;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.Rejection;
import org.refstand.league.ChangeClub;
import org.refstand.league.ChangeLeague;
import org.refstand.league.ChangeTeam;
import org.refstand.league.ChangeVenue;
import org.refstand.league.ClubDetails;
import org.refstand.league.ClubService;
import org.refstand.league.LeagueCatalog;
import org.refstand.league.LeagueDetails;
import org.refstand.league.LeagueService;
import org.refstand.league.LeagueView;
import org.refstand.league.SeenLeague;
import org.refstand.league.TeamDetails;
import org.refstand.league.TeamService;
import org.refstand.league.VenueDetails;
import org.refstand.league.VenueService;
import org.refstand.league.VenueView;

/** What is changed at the desk between two imports: the same file changes nothing, and a good preview is applied. */
class DeskEditsIT extends ContainerTest {
    private static final PageRequest ALL = PageRequest.first(PageRequest.MOST);
    private static final String HEADER =
            "league,season,number,date,time,home,away,venue,street,zip,city,phone,crew_team,result\n";
    private static final String RAVENS = "A,2098/99,1,2099-01-10,11:00,Ravens,Otters,Mill Hall,,12345,Millford,,-,";
    private static final String OWLS = "A,2098/99,2,2099-01-10,13:00,Ravens,Owls,Mill Hall,,12345,Millford,,-,";

    @Inject
    private ScheduleImport schedules;

    @Inject
    private LeagueCatalog catalog;

    @Inject
    private FixtureQueries fixtures;

    @Inject
    private FixtureService service;

    @Inject
    private ClubService clubs;

    @Inject
    private TeamService teams;

    @Inject
    private VenueService venues;

    @Inject
    private LeagueService leagues;

    @Inject
    private Jdbi jdbi;

    private static byte[] plain(String... lines) {
        return (HEADER + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8);
    }

    private SchedulePreview preview(byte[] content) {
        return world.as(World.assigner(), () -> schedules.preview(content));
    }

    private Outcome<AppliedSchedule> apply(byte[] content) {
        String shown = preview(content).fingerprint();
        return world.as(
                World.assigner(), () -> schedules.apply(new ApplySchedule(content, shown), ImportProgress.SILENT));
    }

    /** What every good preview promises: it is applied, and afterwards the same file changes nothing. */
    private void takenAsShown(byte[] content) {
        assertThat(preview(content).problems()).isEmpty();
        assertThat(apply(content).rejections()).isEmpty();
        int events = count("event");
        assertThat(preview(content).isChanging()).isFalse();
        assertThat(apply(content).rejections()).isEmpty();
        assertThat(count("event")).isEqualTo(events);
    }

    private FixtureView match(String number) {
        FixtureFilter filter = new FixtureFilter(null, null, null, null, null, null, Set.of(), null);
        return world.prepared(() -> fixtures.page(filter, ALL).items()).stream()
                .filter(found -> found.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private int count(String table) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + table)
                .mapTo(Integer.class)
                .one());
    }

    private <T> T done(java.util.function.Supplier<Outcome<T>> command) {
        Outcome<T> outcome = world.as(World.assigner(), command::get);
        assertThat(outcome.rejections()).isEmpty();
        return outcome.value();
    }

    private LeagueView league() {
        return world.prepared(() -> catalog.leagues(null, null, null, ALL).items())
                .get(0);
    }

    private VenueView hall() {
        return world.prepared(() -> catalog.venues(null, null, ALL).items()).get(0);
    }

    private void last(int minutes) {
        LeagueView now = league();
        done(() -> leagues.change(new ChangeLeague(
                now.id(),
                now.version(),
                new LeagueDetails(now.name(), now.season(), now.assignedBy(), minutes, now.roles(), null))));
    }

    @Test
    void another_length_of_the_matches_leaves_the_file_as_it_was() {
        byte[] file = plain(RAVENS, OWLS);
        apply(file);

        last(60);
        takenAsShown(file);
        takenAsShown(plain(RAVENS, OWLS.replace("13:00", "12:00")));
        assertThat(match("2").startsAt()).isEqualTo("2099-01-10T11:00:00Z");

        Outcome<LeagueView> tooLong = world.as(World.assigner(), () -> {
            LeagueView now = league();
            return leagues.change(new ChangeLeague(
                    now.id(),
                    now.version(),
                    new LeagueDetails(now.name(), now.season(), now.assignedBy(), 90, now.roles(), null)));
        });
        assertThat(tooLong.rejections()).extracting(Rejection::code).containsExactly("LEAGUE_MATCHES_OVERLAP");
    }

    @Test
    void other_names_of_everything_leave_the_file_as_it_was() {
        byte[] file = plain(RAVENS, OWLS);
        apply(file);
        int before = count("club") + count("team") + count("venue") + count("league");
        LeagueView oldLeague = league();
        VenueView oldHall = hall();
        world.prepared(() -> catalog.teams(null, null, null, null, ALL).items())
                .forEach(team -> done(() -> teams.change(new ChangeTeam(
                        team.id(),
                        team.version(),
                        new TeamDetails(team.clubId(), team.league().id(), team.name() + " renamed")))));
        world.prepared(() -> catalog.clubs(null, null, ALL).items())
                .forEach(club -> done(() -> clubs.change(
                        new ChangeClub(club.id(), club.version(), new ClubDetails(club.name() + " renamed", "")))));
        done(() -> leagues.change(new ChangeLeague(
                oldLeague.id(),
                oldLeague.version(),
                new LeagueDetails(
                        "League A",
                        oldLeague.season(),
                        oldLeague.assignedBy(),
                        oldLeague.matchMinutes(),
                        oldLeague.roles(),
                        null))));
        done(() -> venues.change(new ChangeVenue(
                oldHall.id(),
                oldHall.version(),
                new VenueDetails("Mill Arena", "", "99999", "New Millford", "", "", null, null, 1))));

        takenAsShown(file);

        assertThat(count("club") + count("team") + count("venue") + count("league"))
                .isEqualTo(before);
        takenAsShown(plain(RAVENS, OWLS.replace("2099-01-10", "2099-01-17")));
        assertThat(match("2").venue().name()).isEqualTo("Mill Arena");
    }

    @Test
    void a_former_name_goes_with_what_had_it() {
        apply(plain(RAVENS));
        VenueView old = hall();
        done(() -> venues.change(new ChangeVenue(
                old.id(),
                old.version(),
                new VenueDetails("Mill Arena", "", "12345", "Millford", "", "", null, null, 1))));
        assertThat(count("former_name")).isEqualTo(1);
        jdbi.useHandle(handle -> handle.execute("delete from fixture"));

        VenueView now = hall();
        done(() -> venues.delete(new org.refstand.league.SeenVenue(now.id(), now.version())));

        assertThat(count("former_name")).isZero();
    }

    @Test
    void what_is_not_active_any_more_is_named_before_anybody_applies() {
        apply(plain(RAVENS));
        LeagueView league = league();
        done(() -> leagues.deactivate(new SeenLeague(league.id(), league.version())));

        assertThat(preview(plain(RAVENS, OWLS)).problems())
                .extracting(problem -> problem.line() + " " + problem.code())
                .containsExactly("3 LEAGUE_INACTIVE");
    }

    @Test
    void a_postponed_match_is_scheduled_again_as_the_preview_says() {
        apply(plain(RAVENS));
        FixtureView match = match("1");
        done(() -> service.postpone(new SeenFixture(match.id(), match.version())));

        takenAsShown(plain(RAVENS));
        takenAsShown(plain(RAVENS.replace("11:00", "00:00")));
        assertThat(match("1").status()).isEqualTo(FixtureStatus.POSTPONED);
        takenAsShown(plain(RAVENS.replace("11:00", "12:00")));
        assertThat(match("1").status()).isEqualTo(FixtureStatus.SCHEDULED);
    }

    @Test
    void a_match_takes_its_crew_along_to_another_number() {
        apply(plain(RAVENS));
        FixtureView match = match("1");

        takenAsShown(plain(RAVENS.replace(",1,", ",112,")));

        assertThat(match("112").id()).isEqualTo(match.id());
        assertThat(count("fixture")).isEqualTo(1);
    }

    @Test
    void a_match_played_by_mistake_is_scheduled_again() {
        byte[] past = plain("A,2025/26,1,2026-01-10,11:00,Ravens,Otters,Mill Hall,,12345,Millford,,-,3:1");
        takenAsShown(past);

        takenAsShown(plain("A,2025/26,1,2099-01-10,11:00,Ravens,Otters,Mill Hall,,12345,Millford,,-,"));

        assertThat(match("1").status()).isEqualTo(FixtureStatus.SCHEDULED);
    }

    @Test
    void halls_get_the_street_the_telephone_and_the_courts_that_the_preview_shows() {
        apply(plain(RAVENS));
        byte[] more = plain(
                RAVENS.replace("Hall,,", "Hall,Mill Lane 3,").replace("Millford,,", "Millford,+49 30 0000,"),
                "A,2098/99,2,2099-01-10,12:00,Larks,Owls,Mill Hall,,12345,Millford,,-,");

        assertThat(preview(more).changedVenues()).singleElement().satisfies(change -> assertThat(change.differences())
                .containsExactly(
                        new FieldChange(ImportField.STREET, "", "Mill Lane 3"),
                        new FieldChange(ImportField.TELEPHONE, "", "+49 30 0000"),
                        new FieldChange(ImportField.COURTS, "1", "2")));
        takenAsShown(more);

        assertThat(hall().street()).isEqualTo("Mill Lane 3");
        assertThat(hall().telephone()).isEqualTo("+49 30 0000");
        assertThat(hall().courts()).isEqualTo(2);
    }

    @Test
    void matches_beyond_midnight_and_shorter_ones_are_taken_over_as_shown() {
        String night = "A,2098/99,%d,2099-01-%s,%s,%s,%s,Mill Hall,,12345,Millford,,-,";
        takenAsShown(plain(
                night.formatted(1, "10", "23:00", "Ravens", "Otters"),
                night.formatted(2, "11", "01:00", "Ravens", "Owls"),
                night.formatted(3, "11", "00:30", "Larks", "Wrens")));
        assertThat(hall().courts()).isEqualTo(2);
        List<LineProblem> problems = preview(plain(
                        night.formatted(1, "10", "23:00", "Ravens", "Otters"),
                        night.formatted(2, "11", "00:30", "Ravens", "Owls").replace("Mill", "Oak"),
                        night.formatted(3, "11", "00:30", "Larks", "Wrens")))
                .problems();
        assertThat(problems).extracting(LineProblem::code).containsExactly(ProblemCode.TEAM_IN_TWO_HALLS);
    }
}
