package org.refstand.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From home to the halls of a day and home again. A degree of latitude is 111 km. */
class DayWayTest {
    private static final Place HOME = new Place(50.0, 8.0, "");
    private static final DayWay.Stop NORTH = stop(51.0);
    private static final DayWay.Stop FAR_NORTH = stop(52.0);

    @Test
    void a_day_without_a_match_has_no_way() {
        assertThat(DayWay.km(HOME, List.of())).isZero();
    }

    @Test
    void one_match_is_there_and_back() {
        assertThat(DayWay.km(HOME, List.of(NORTH))).isEqualTo(222);
    }

    @Test
    void two_matches_in_one_hall_are_one_way() {
        assertThat(DayWay.km(HOME, List.of(NORTH, NORTH))).isEqualTo(222);
    }

    @Test
    void two_halls_are_gone_to_in_their_order() {
        assertThat(DayWay.km(HOME, List.of(NORTH, FAR_NORTH))).isEqualTo(111 + 111 + 222);
        assertThat(DayWay.km(HOME, List.of(NORTH, FAR_NORTH, NORTH))).isEqualTo(4 * 111);
    }

    @Test
    void where_nothing_is_known_a_leg_counts_as_the_optimiser_counts_it_and_a_hall_is_no_way_from_itself() {
        Place somewhere = new Place(null, null, "");
        DayWay.Stop unknown = new DayWay.Stop(UUID.randomUUID(), somewhere);
        assertThat(DayWay.km(HOME, List.of(unknown, unknown))).isEqualTo(2 * HOME.kmTo(somewhere));
    }

    private static DayWay.Stop stop(double latitude) {
        return new DayWay.Stop(UUID.randomUUID(), new Place(latitude, 8.0, ""));
    }
}
