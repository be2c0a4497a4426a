package org.refstand.league;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Race;
import org.refstand.harness.World;
import org.refstand.kernel.Id;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.Rejection;

/** Clubs, halls, leagues and teams: kept, listed, taken out of use, deleted only while nothing depends on them. */
class MasterDataIT extends ContainerTest {
    private static final List<LeagueRole> TWO_REFEREES =
            List.of(new LeagueRole(CrewRole.FIRST, "C", true), new LeagueRole(CrewRole.SECOND, "D", true));

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

    @Inject
    private Jdbi jdbi;

    @Inject
    private Race race;

    private ClubView club;
    private LeagueView league;

    @BeforeEach
    void a_club_and_a_league() {
        club = assigner(() -> clubs.create(new ClubDetails(" VC Otters ", ""))).value();
        league = assigner(() -> leagues.create(oberliga("Oberliga Nord"))).value();
    }

    @Test
    void a_new_club_is_tidy_in_version_one_and_in_the_event_log() {
        assertThat(club).isEqualTo(new ClubView(club.id(), 1, "VC Otters", "VC Otters", true));
        assertThat(events(club.id())).containsExactly("1 ClubCreated Astrid Ansetzer");
    }

    @Test
    void every_change_raises_the_version_by_one_and_writes_one_event() {
        ClubView changed = assigner(
                        () -> clubs.change(new ChangeClub(club.id(), 1, new ClubDetails("SC Otters", "Otters"))))
                .value();
        ClubView out =
                assigner(() -> clubs.deactivate(new SeenClub(club.id(), 2))).value();
        ClubView back =
                assigner(() -> clubs.reactivate(new SeenClub(club.id(), 3))).value();

        assertThat(changed).isEqualTo(new ClubView(club.id(), 2, "SC Otters", "Otters", true));
        assertThat(out.active()).isFalse();
        assertThat(back).isEqualTo(new ClubView(club.id(), 4, "SC Otters", "Otters", true));
        assertThat(fresh(club.id())).isEqualTo(back);
        assertThat(events(club.id()))
                .extracting(line -> line.split(" ")[0] + " " + line.split(" ")[1])
                .containsExactly("1 ClubCreated", "2 ClubChanged", "3 ClubDeactivated", "4 ClubReactivated");
    }

    @Test
    void a_change_of_the_roles_alone_raises_the_leagues_version() {
        LeagueDetails withLines = new LeagueDetails(
                league.name(),
                league.season(),
                league.assignedBy(),
                league.matchMinutes(),
                List.of(new LeagueRole(CrewRole.FIRST, "B", true), new LeagueRole(CrewRole.LINE_1, null, false)),
                null);

        LeagueView changed = assigner(() -> leagues.change(new ChangeLeague(league.id(), 1, withLines)))
                .value();

        assertThat(changed.version()).isEqualTo(2);
        assertThat(changed.roles()).isEqualTo(withLines.roles());
        assertThat(as(() -> catalog.league(league.id()))).contains(changed);
        assertThat(events(league.id())).last().isEqualTo("2 LeagueChanged Astrid Ansetzer");
    }

    @Test
    void a_league_says_what_clubs_owe_for_their_teams_and_may_take_it_back() {
        LeagueView owing = assigner(
                        () -> leagues.change(new ChangeLeague(league.id(), 1, owing(new Quota(3, QuotaUnit.DAYS)))))
                .value();
        LeagueView none = assigner(() -> leagues.change(new ChangeLeague(league.id(), 2, owing(null))))
                .value();

        assertThat(owing.quota()).isEqualTo(new Quota(3, QuotaUnit.DAYS));
        assertThat(none.quota()).isNull();
        assertThat(none.version()).isEqualTo(3);
        assertThat(codes(assigner(() -> leagues.change(new ChangeLeague(league.id(), 3, owing(new Quota(0, null)))))))
                .containsExactly("FIELD_OUT_OF_RANGE", "FIELD_REQUIRED");
    }

    private LeagueDetails owing(Quota quota) {
        return new LeagueDetails(
                league.name(), league.season(), league.assignedBy(), league.matchMinutes(), league.roles(), quota);
    }

    @Test
    void an_edit_of_an_old_version_is_refused_and_changes_nothing() {
        assigner(() -> clubs.change(new ChangeClub(club.id(), 1, new ClubDetails("First", ""))));

        Outcome<ClubView> late =
                assigner(() -> clubs.change(new ChangeClub(club.id(), 1, new ClubDetails("Second", ""))));

        assertThat(codes(late)).containsExactly("CHANGED_MEANWHILE");
        assertThat(late.rejections().get(0).message().en()).contains("First");
        assertThat(fresh(club.id()).name()).isEqualTo("First");
        assertThat(events(club.id())).hasSize(2);
    }

    @Test
    void of_many_edits_of_one_version_exactly_one_wins() {
        race.repeat(25, round -> {
            ClubView before = assigner(() -> clubs.create(new ClubDetails("Start " + round, "")))
                    .value();
            Race.Result<Outcome<ClubView>> result = race.among(
                    3,
                    number -> () -> assigner(() -> clubs.change(new ChangeClub(
                            before.id(), before.version(), new ClubDetails("Edit " + round + "." + number, "")))));
            List<Integer> winners = result.winners(Outcome::isDone);
            assertThat(winners).hasSize(1);
            assertThat(fresh(before.id()).name()).isEqualTo("Edit " + round + "." + winners.get(0));
            assertThat(result.finishes())
                    .filteredOn(finish -> !finish.value().isDone())
                    .allSatisfy(finish -> assertThat(codes(finish.value())).containsExactly("CHANGED_MEANWHILE"));
        });
    }

    @Test
    void of_many_clubs_of_one_name_exactly_one_is_added_and_the_others_hear_why() {
        race.repeat(25, round -> {
            Race.Result<Outcome<ClubView>> result =
                    race.among(3, number -> () -> assigner(() -> clubs.create(new ClubDetails("Same " + round, ""))));
            assertThat(result.winners(Outcome::isDone)).hasSize(1);
            assertThat(result.finishes())
                    .filteredOn(finish -> !finish.value().isDone())
                    .allSatisfy(finish -> assertThat(codes(finish.value())).containsExactly("CLUB_NAME_TAKEN"));
        });
    }

    @Test
    void a_name_is_given_once_whatever_its_case() {
        assertThat(codes(assigner(() -> clubs.create(new ClubDetails("vc OTTERS", "")))))
                .containsExactly("CLUB_NAME_TAKEN");
        assertThat(codes(assigner(() -> leagues.create(oberliga("OBERLIGA nord")))))
                .containsExactly("LEAGUE_NAME_TAKEN");
        assertThat(clubsLike("otters")).hasSize(1);
    }

    @Test
    void what_is_wrong_is_told_all_at_once_field_by_field() {
        VenueDetails wrong = new VenueDetails(" ", "", "", "", "", "nowhere", 91.0, null, 0);
        assertThat(assigner(() -> venues.create(wrong)).rejections())
                .extracting(Rejection::field)
                .containsExactly("name", "email", "latitude", "courts", "longitude");
        LeagueDetails twice = new LeagueDetails(
                "Liga",
                "2026/27",
                AssignedBy.CENTRAL,
                120,
                List.of(new LeagueRole(CrewRole.FIRST, "C", true), new LeagueRole(CrewRole.FIRST, "X", true)),
                null);
        assertThat(codes(assigner(() -> leagues.create(twice))))
                .containsExactly("LEAGUE_ROLE_TWICE", "LICENCE_UNKNOWN");
    }

    @Test
    void a_club_with_teams_cannot_be_deleted_and_the_reason_names_them() {
        TeamView team = assigner(() -> teams.create(new TeamDetails(club.id(), league.id(), "Otters I")))
                .value();

        Outcome<ClubId> refused = assigner(() -> clubs.delete(new SeenClub(club.id(), 1)));

        assertThat(codes(refused)).containsExactly("STILL_IN_USE");
        assertThat(refused.rejections().get(0).message().en()).contains("VC Otters", "one team", "Deactivate");
        assertThat(refused.rejections().get(0).message().de()).contains("eine Mannschaft");
        assertThat(assigner(() -> teams.delete(new SeenTeam(team.id(), 1))).isDone())
                .isTrue();
        assertThat(assigner(() -> clubs.delete(new SeenClub(club.id(), 1))).isDone())
                .isTrue();
        assertThat(as(() -> catalog.club(club.id()))).isEmpty();
        assertThat(events(club.id())).last().isEqualTo("2 ClubDeleted Astrid Ansetzer");
    }

    @Test
    void a_team_does_not_join_what_is_out_of_use() {
        assigner(() -> clubs.deactivate(new SeenClub(club.id(), 1)));
        assertThat(codes(assigner(() -> teams.create(new TeamDetails(club.id(), league.id(), "Otters I")))))
                .containsExactly("CLUB_INACTIVE");
        assertThat(codes(assigner(
                        () -> teams.create(new TeamDetails(new ClubId(new UUID(0, 9)), league.id(), "Otters I")))))
                .containsExactly("CLUB_UNKNOWN");
    }

    @Test
    void a_list_is_read_page_by_page_and_counted() {
        for (String name : List.of("Ravens", "Bears", "Bats")) {
            assigner(() -> clubs.create(new ClubDetails(name, "")));
        }
        var first = as(() -> catalog.clubs(null, true, PageRequest.first(3)));
        var second = as(() ->
                catalog.clubs(null, true, new PageRequest(3, first.cursors().get(2))));

        assertThat(first.items()).extracting(ClubView::name).containsExactly("Bats", "Bears", "Ravens");
        assertThat(first.hasNextPage()).isTrue();
        assertThat(first.totalCount()).isEqualTo(4);
        assertThat(second.items()).extracting(ClubView::name).containsExactly("VC Otters");
        assertThat(second.hasNextPage()).isFalse();
    }

    @Test
    void leagues_of_the_newest_season_come_first_also_across_pages() {
        assigner(() ->
                leagues.create(new LeagueDetails("Alte Liga", "2025/26", AssignedBy.CLUB, 90, TWO_REFEREES, null)));
        var first = as(() -> catalog.leagues(null, null, null, PageRequest.first(1)));
        var second = as(() -> catalog.leagues(
                null, null, null, new PageRequest(1, first.cursors().get(0))));
        assertThat(first.items()).extracting(LeagueView::season).containsExactly("2026/27");
        assertThat(second.items()).extracting(LeagueView::season).containsExactly("2025/26");
    }

    @Test
    void an_import_adds_many_at_once_or_none() {
        var ids = assigner(() -> intake.clubs(List.of(new ClubDetails("One", ""), new ClubDetails("Two", ""))))
                .value();
        var refused = assigner(() -> intake.clubs(List.of(new ClubDetails("Three", ""), new ClubDetails("", ""))));
        var doubled = assigner(() -> intake.clubs(List.of(new ClubDetails("Four", ""), new ClubDetails("one", ""))));

        assertThat(ids).hasSize(2);
        assertThat(fresh(ids.get(1)).name()).isEqualTo("Two");
        assertThat(codes(refused)).containsExactly("FIELD_REQUIRED");
        assertThat(codes(doubled)).containsExactly("ALREADY_EXISTS");
        assertThat(clubsLike("")).extracting(ClubView::name).containsExactly("One", "Two", "VC Otters");
    }

    private static LeagueDetails oberliga(String name) {
        return new LeagueDetails(name, "2026/27", AssignedBy.CENTRAL, 120, TWO_REFEREES, null);
    }

    private <T> Outcome<T> assigner(Callable<Outcome<T>> work) {
        return world.as(World.assigner(), work);
    }

    private <T> T as(Callable<T> work) {
        return world.as(World.assigner(), work);
    }

    private ClubView fresh(ClubId id) {
        return as(() -> catalog.club(id)).orElseThrow();
    }

    private List<ClubView> clubsLike(String search) {
        return as(() -> catalog.clubs(search, null, PageRequest.first(50))).items();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.rejections().stream().map(Rejection::code).toList();
    }

    private List<String> events(Id id) {
        return jdbi.withHandle(handle -> handle.select(
                        "select aggregate_version || ' ' || type || ' ' || name from event join event_actor on account = actor"
                                + " where aggregate_id = ? order by position",
                        id.value())
                .mapTo(String.class)
                .list());
    }
}
