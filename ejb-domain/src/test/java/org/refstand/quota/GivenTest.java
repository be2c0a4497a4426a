package org.refstand.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.refstand.league.ClubId;
import org.refstand.referee.RefereeId;

/** What counts, in clubs that owe matches, days, both or nothing. */
class GivenTest {
    private static final RefereeId RITA = new RefereeId(new UUID(1, 1));
    private static final RefereeId OTTO = new RefereeId(new UUID(2, 2));
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 28);

    @Test
    void where_matches_are_owed_every_match_counts() {
        assertThat(sum(new Owed(6, 0), over(RITA, 0, 2), over(OTTO, 0, 1), ahead(RITA, 7, 3)))
                .isEqualTo(new Given(3, 3));
    }

    @Test
    void where_days_are_owed_a_day_counts_once_however_many_matches_it_has() {
        assertThat(sum(new Owed(0, 6), over(RITA, 0, 3), over(OTTO, 0, 1), ahead(RITA, 7, 2)))
                .isEqualTo(new Given(2, 1));
    }

    @Test
    void two_referees_on_one_date_are_two_days() {
        assertThat(sum(new Owed(0, 2), over(RITA, 0, 1), over(OTTO, 0, 1)).total())
                .isEqualTo(2);
    }

    @Test
    void a_day_of_which_one_match_is_over_is_given() {
        assertThat(sum(new Owed(0, 2), new GivenDay(RITA, SATURDAY, 1, 2))).isEqualTo(new Given(1, 0));
        assertThat(sum(new Owed(2, 0), new GivenDay(RITA, SATURDAY, 1, 2))).isEqualTo(new Given(1, 2));
    }

    @Test
    void who_owes_both_works_the_days_off_first_in_the_order_of_the_calendar() {
        Owed both = new Owed(3, 2);
        assertThat(sum(both, ahead(OTTO, 14, 4), over(RITA, 0, 3), over(RITA, 7, 2)))
                .isEqualTo(new Given(2, 4));
        assertThat(sum(both, over(RITA, 0, 3))).isEqualTo(new Given(1, 0));
    }

    @Test
    void days_beyond_those_owed_are_days_where_only_days_are_owed() {
        assertThat(sum(new Owed(0, 1), over(RITA, 0, 2), over(RITA, 1, 2))).isEqualTo(new Given(2, 0));
    }

    @Test
    void who_owes_nothing_is_counted_in_matches() {
        assertThat(sum(new Owed(0, 0), over(RITA, 0, 2))).isEqualTo(new Given(2, 0));
    }

    @Test
    void the_account_is_the_sum_of_its_referees() {
        ClubLedger club = new ClubLedger(new ClubId(new UUID(3, 3)), "SC Alt", 2, new Owed(1, 1));
        club.add(new ClubLedger.Member(RITA, "Rita Reif", true, 9, 5));
        club.add(new ClubLedger.Member(OTTO, "Otto Obst", true, 1, 1));
        club.add(over(OTTO, 0, 3));
        club.add(ahead(RITA, 7, 2));
        ClubAccount account = club.account("2026/27", RITA::equals);
        assertThat(account.owed()).isEqualTo(2);
        assertThat(account.done()).isEqualTo(1);
        assertThat(account.planned()).isEqualTo(2);
        assertThat(account.difference()).isEqualTo(1).isEqualTo(club.difference());
        // 10 would tell what Otto offered
        assertThat(account.offered()).isNull();
        assertThat(club.account("2026/27", anybody -> true).offered()).isEqualTo(10);
        assertThat(account.referees())
                .containsExactly(
                        new RefereeShare(RITA, "Rita Reif", 9, 2, 0), new RefereeShare(OTTO, "Otto Obst", null, 0, 1));
    }

    @Test
    void what_several_colleagues_offered_is_told_as_their_sum() {
        ClubLedger club = new ClubLedger(new ClubId(new UUID(3, 3)), "SC Alt", 2, new Owed(1, 1));
        club.add(new ClubLedger.Member(RITA, "Rita Reif", true, 9, 5));
        club.add(new ClubLedger.Member(OTTO, "Otto Obst", true, 1, 1));
        club.add(new ClubLedger.Member(new RefereeId(new UUID(5, 5)), "Ada Alm", true, 2, 2));
        assertThat(club.account("2026/27", RITA::equals).offered()).isEqualTo(12);
    }

    private static Given sum(Owed owed, GivenDay... days) {
        return Given.of(owed, Arrays.asList(days)).values().stream().reduce(Given.NOTHING, Given::plus);
    }

    private static GivenDay over(RefereeId who, int daysLater, int matches) {
        return new GivenDay(who, SATURDAY.plusDays(daysLater), matches, 0);
    }

    private static GivenDay ahead(RefereeId who, int daysLater, int matches) {
        return new GivenDay(who, SATURDAY.plusDays(daysLater), 0, matches);
    }
}
