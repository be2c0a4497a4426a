package org.refstand.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refstand.assignment.AMatch.aMatch;
import static org.refstand.assignment.AMatch.at;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.refstand.fixture.FixtureView;
import org.refstand.league.VenueView;

/** Overlap and travel, whatever the times and the places. */
class TimeBetweenTest {
    private static final Rulebook NORMAL = Rulebook.normal();

    @Property
    void two_matches_overlap_exactly_when_they_share_a_minute(
            @ForAll("matches") FixtureView one, @ForAll("matches") FixtureView other) {
        boolean share = Stream.iterate(one.startsAt(), at -> at.isBefore(one.endsAt()), at -> at.plusSeconds(60))
                .anyMatch(minute -> during(minute, other));
        assertThat(Collisions.overlap(one, other)).isEqualTo(share);
        assertThat(Collisions.overlap(other, one)).isEqualTo(share);
    }

    @Property
    void a_match_overlaps_itself_and_needs_no_way_to_itself(@ForAll("matches") FixtureView match) {
        assertThat(Collisions.overlap(match, match)).isTrue();
        assertThat(Journey.between(match, match, NORMAL)).isEmpty();
    }

    @Property
    void the_way_is_too_short_in_both_directions_or_in_none(
            @ForAll("matches") FixtureView one, @ForAll("matches") FixtureView other) {
        assertThat(tooShort(one, other)).isEqualTo(tooShort(other, one));
    }

    @Property
    void more_time_between_never_breaks_what_was_kept(
            @ForAll("matches") FixtureView one,
            @ForAll("venues") VenueView there,
            @ForAll @IntRange(max = 600) int gap,
            @ForAll @IntRange(max = 600) int more) {
        FixtureView soon = aMatch().at(after(one, gap)).in(there).view();
        FixtureView later = aMatch().at(after(one, gap + more)).in(there).view();
        if (!tooShort(one, soon)) {
            assertThat(tooShort(one, later)).isFalse();
        }
    }

    @Property
    void a_distance_is_the_same_both_ways_and_never_longer_than_half_the_earth(
            @ForAll("venues") VenueView here, @ForAll("venues") VenueView there) {
        Place one = Place.of(here);
        Place other = Place.of(there);
        assertThat(one.roughlyTo(other)).isEqualTo(other.roughlyTo(one));
        one.roughlyTo(other).ifPresent(km -> assertThat(km).isBetween(0, 20_016));
    }

    @Provide
    Arbitrary<FixtureView> matches() {
        Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 36 * 60);
        Arbitrary<Integer> lengths = Arbitraries.integers().between(15, 300);
        return Combinators.combine(minutes, lengths, venues())
                .as((minute, length, venue) -> aMatch().at(at(0, 0).plusMinutes(minute))
                        .lasting(Duration.ofMinutes(length))
                        .in(venue)
                        .view());
    }

    @Provide
    Arbitrary<VenueView> venues() {
        Arbitrary<Double> north = Arbitraries.doubles().between(-90, 90).injectNull(0.3);
        Arbitrary<Double> east = Arbitraries.doubles().between(-180, 180);
        Arbitrary<String> zips = Arbitraries.of("", "48145", "48565", "44135", "10115", "8001");
        return Combinators.combine(north, east, zips)
                .as((latitude, longitude, zip) ->
                        AMatch.hall("Halle " + latitude, zip, "Ort", latitude, latitude == null ? null : longitude));
    }

    private static boolean tooShort(FixtureView one, FixtureView other) {
        return Journey.between(one, other, NORMAL).filter(Journey::isTooShort).isPresent();
    }

    private static boolean during(Instant minute, FixtureView match) {
        return !minute.isBefore(match.startsAt()) && minute.isBefore(match.endsAt());
    }

    private static ZonedDateTime after(FixtureView match, int minutes) {
        return match.endsAt().atZone(AMatch.ZONE).plusMinutes(minutes);
    }
}
