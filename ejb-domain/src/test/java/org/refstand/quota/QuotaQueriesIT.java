package org.refstand.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.refstand.quota.ClubBooks.SEASON;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.Season;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.World;
import org.refstand.kernel.PageRequest;
import org.refstand.league.ClubId;
import org.refstand.league.LeagueId;
import org.refstand.league.QuotaUnit;
import org.refstand.league.TeamId;
import org.refstand.referee.RefereeId;
import org.refstand.security.Caller;
import org.refstand.security.Forbidden;

/** What a club owes, what its referees have given, and who may know. */
class QuotaQueriesIT extends ContainerTest {
    private static final PageRequest ALL = PageRequest.first(100);

    @Inject
    private QuotaQueries queries;

    @Inject
    private ClubBooks books;

    @Inject
    private Season season;

    private ClubId otters;
    private ClubId owls;
    private LeagueId matchLeague;
    private TeamId ottersTwo;
    private RefereeId rita;
    private RefereeId otto;
    private RefereeId olga;

    @BeforeEach
    void two_clubs_of_which_one_owes_for_two_teams() {
        books.open();
        otters = season.club("SC Otters");
        owls = season.club("TV Owls");
        matchLeague = books.owing("Landesliga", 3, QuotaUnit.MATCHES);
        season.team(matchLeague, otters, "Otters I");
        ottersTwo = season.team(matchLeague, otters, "Otters II");
        rita = books.referee(otters, "Reif");
        otto = books.referee(otters, "Obst");
        olga = books.referee(owls, "Ohm");
    }

    @Test
    void what_is_owed_for_all_teams_is_held_against_what_all_referees_gave() {
        books.committed(rita, -7);
        books.committed(rita, -7);
        books.committed(otto, 7);
        season.answer(rita, books.match(8), "FREE");
        season.answer(rita, books.match(9), "NOT_FREE");

        ClubAccount account = assigner(() -> queries.account(otters, SEASON)).orElseThrow();

        assertThat(account.teams()).isEqualTo(2);
        assertThat(List.of(account.owed(), account.owedMatches(), account.owedDays()))
                .containsExactly(6, 6, 0);
        assertThat(List.of(account.offered(), account.planned(), account.done(), account.difference()))
                .containsExactly(1, 1, 2, -3);
        assertThat(account.referees())
                .containsExactly(
                        new RefereeShare(rita, "Rosa Reif", 1, 0, 2), new RefereeShare(otto, "Rosa Obst", 0, 1, 0));
    }

    @Test
    void a_match_that_was_called_off_or_declined_is_not_given_and_one_played_today_is() {
        books.status(books.committed(rita, -7), "CANCELLED");
        books.status(books.committed(rita, 7), "POSTPONED");
        books.declined(books.committed(rita, 8));
        books.declined(books.committed(rita, -8));
        books.status(books.committed(rita, 0), "PLAYED");
        books.committed(rita, 0);

        ClubAccount account = assigner(() -> queries.account(otters, SEASON)).orElseThrow();

        assertThat(List.of(account.planned(), account.done())).containsExactly(1, 1);
    }

    @Test
    void staged_changes_count_for_assigners_only_and_only_where_they_are_still_to_come() {
        FixtureId ahead = books.committed(otto, 7);
        books.staged(ahead, olga);
        books.staged(books.committed(rita, 8), null);
        books.staged(books.committed(rita, -7), null);

        assertThat(List.of(given(World.assigner(), otters), given(World.assigner(), owls)))
                .containsExactly("0 1", "1 0");
        assertThat(List.of(given(World.administrator(), otters), given(World.administrator(), owls)))
                .containsExactly("2 1", "0 0");
        assertThat(given(World.referee(rita.value()), otters)).isEqualTo("2 1");
    }

    @Test
    void where_only_days_are_owed_days_are_counted() {
        LeagueId days = books.owing("Regionalliga", 4, QuotaUnit.DAYS);
        season.team(days, owls, "Owls I");
        books.committed(olga, -7);
        books.committed(olga, -7);
        books.committed(olga, 7);
        season.answer(olga, books.match(9), "FREE");
        season.answer(olga, books.match(9), "FREE");

        ClubAccount account = assigner(() -> queries.account(owls, SEASON)).orElseThrow();

        assertThat(List.of(account.owed(), account.offered(), account.planned(), account.done(), account.difference()))
                .containsExactly(4, 1, 1, 1, -2);
    }

    @Test
    void a_team_that_left_its_league_owes_nothing_one_of_a_league_gone_by_still_does() {
        season.set("team", "active", ottersTwo.value(), false);
        assertThat(assigner(() -> queries.account(otters, SEASON)).orElseThrow().owed())
                .isEqualTo(3);
        season.set("league", "active", matchLeague.value(), false);
        assertThat(assigner(() -> queries.account(otters, SEASON)).orElseThrow().owed())
                .isEqualTo(6);
    }

    @Test
    void the_list_begins_with_who_misses_most_and_leaves_out_who_has_nothing_to_do_with_it() {
        books.committed(olga, 3);
        assertThat(assigner(() -> queries.accounts(SEASON, null, ALL)).items())
                .extracting(ClubAccount::clubName)
                .containsExactly("SC Otters", "TV Owls");
        assertThat(assigner(() -> queries.accounts(SEASON, " owl", ALL)).items())
                .extracting(ClubAccount::difference)
                .containsExactly(1);
        assertThat(assigner(() -> queries.accounts("1999/00", null, ALL)).items())
                .isEmpty();
    }

    @Test
    void what_all_clubs_miss_is_said_whichever_page_is_asked_for() {
        LeagueId ofOwls = books.owing("Verbandsliga", 5, QuotaUnit.MATCHES);
        season.team(ofOwls, owls, "Owls I");
        books.committed(olga, 3);

        ClubOverview first = assigner(() -> queries.overview(SEASON, null, PageRequest.first(1)));
        assertThat(first.page().items()).extracting(ClubAccount::clubName).containsExactly("SC Otters");
        assertThat(first.page().totalCount()).isEqualTo(2);
        assertThat(first.behind()).isEqualTo(2);
        assertThat(first.missing()).isEqualTo(6 + 4);

        for (int day = 4; day < 8; day++) {
            books.committed(olga, day);
        }
        assertThat(assigner(() -> queries.overview(SEASON, null, ALL)).behind()).isEqualTo(1);
    }

    @Test
    void the_season_that_is_not_said_is_that_of_the_nearest_matches() {
        books.match(-300);
        books.execute("insert into league (id, version, name, season, assigned_by) values (gen_random_uuid(), 1,"
                + " 'Oberliga', '2099/00', 'CENTRAL')");
        assertThat(assigner(() -> queries.currentSeason())).contains(SEASON);
        assertThat(assigner(() -> queries.seasons())).containsExactly("2099/00", SEASON);
        assertThat(assigner(() -> queries.account(otters, null)).orElseThrow().season())
                .isEqualTo(SEASON);
        world.clear();
        assertThat(assigner(() -> queries.accounts(null, null, ALL)).items()).isEmpty();
    }

    @Test
    void a_referee_sees_the_own_club_only_and_not_what_colleagues_offered() {
        season.answer(rita, books.match(8), "FREE");
        season.answer(otto, books.match(8), "FREE");
        Caller ritasPhone = World.referee(rita.value());

        ClubAccount own = world.as(ritasPhone, () -> queries.ownAccount(SEASON)).orElseThrow();

        assertThat(own.clubId()).isEqualTo(otters);
        // with one colleague only, the sum would tell
        assertThat(own.offered()).isNull();
        assertThat(own.referees())
                .extracting(RefereeShare::name, RefereeShare::offered)
                .containsExactly(tuple("Rosa Obst", null), tuple("Rosa Reif", 1));
        assertThat(world.as(ritasPhone, () -> queries.account(otters, SEASON))).contains(own);
        for (ClubId other : List.of(owls, new ClubId(UUID.randomUUID()))) {
            refused(ritasPhone, () -> queries.account(other, SEASON));
        }
        refused(ritasPhone, () -> queries.accounts(SEASON, null, ALL));
        refused(ritasPhone, () -> queries.standings(SEASON));
        refused(ritasPhone, () -> queries.stillOwed(SEASON, books.today(), books.today()));
        assertThat(world.as(World.administrator(), () -> queries.accounts(SEASON, null, ALL))
                        .items())
                .isNotEmpty();
    }

    @Test
    void who_belongs_to_no_club_has_no_account() {
        season.set("referee", "club_id", rita.value(), null);
        Caller ritasPhone = World.referee(rita.value());
        assertThat(world.as(ritasPhone, () -> queries.ownAccount(SEASON))).isEmpty();
        refused(ritasPhone, () -> queries.account(otters, SEASON));
        assertThat(assigner(() -> queries.account(new ClubId(UUID.randomUUID()), SEASON)))
                .isEmpty();
    }

    @Test
    void candidates_get_what_their_club_owes_and_how_it_stands_where_it_owes_anything() {
        books.committed(rita, -7);
        books.staged(books.committed(olga, 7), otto);
        ClubStanding standing = new ClubStanding(6, -4);
        assertThat(assigner(() -> queries.standings(SEASON)))
                .containsOnly(Map.entry(rita, standing), Map.entry(otto, standing));
    }

    @Test
    void what_is_still_owed_leaves_out_the_days_that_are_planned_anew() {
        books.committed(rita, -7);
        books.committed(rita, 7);
        books.committed(otto, 14);
        assertThat(assigner(() -> queries.stillOwed(
                        SEASON, books.today().plusDays(5), books.today().plusDays(10))))
                .containsOnly(Map.entry(otters, 4));
    }

    private void refused(Caller who, Callable<?> work) {
        assertThatThrownBy(() -> world.as(who, work)).isInstanceOf(Forbidden.class);
    }

    private String given(Caller who, ClubId club) {
        ClubAccount account = world.as(who, () -> queries.account(club, SEASON)).orElseThrow();
        return account.planned() + " " + account.done();
    }

    private <T> T assigner(Callable<T> work) {
        return world.as(World.assigner(), work);
    }
}
