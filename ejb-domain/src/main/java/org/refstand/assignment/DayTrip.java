package org.refstand.assignment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.refstand.fixture.FixtureView;
import org.refstand.league.VenueId;

/**
 * The ways of a referee on one day: from home to the venues in the order of the matches, and home again.
 *
 * @param home where they begin and end
 * @param matches of the day
 */
record DayTrip(Place home, List<FixtureView> matches) {
    private static final Comparator<FixtureView> BY_START =
            Comparator.comparing(FixtureView::startsAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()));

    /** @return km that the match adds to what the referee has besides on that day; empty when a way is not known */
    static Optional<Integer> extraKm(Case looked, BiFunction<Place, Place, Optional<Integer>> way) {
        Place home = looked.referee().home();
        List<FixtureView> without = looked.otherMatchesOnTheDay();
        List<FixtureView> with =
                Stream.concat(without.stream(), Stream.of(looked.fixture())).toList();
        return new DayTrip(home, with).km(way).flatMap(after -> new DayTrip(home, without)
                .km(way)
                // each way is a whole number of km, so a detour of nothing could come out below it
                .map(before -> Math.max(0, after - before)));
    }

    /** @return all ways together; empty when one is not known */
    Optional<Integer> km(BiFunction<Place, Place, Optional<Integer>> way) {
        List<Place> stops = stops();
        int km = 0;
        for (int i = 1; i < stops.size(); i++) {
            Optional<Integer> leg = way.apply(stops.get(i - 1), stops.get(i));
            if (leg.isEmpty()) {
                return Optional.empty();
            }
            km += leg.get();
        }
        return Optional.of(km);
    }

    /** Whoever stays in a hall has no way. */
    private List<Place> stops() {
        List<Place> stops = new ArrayList<>(List.of(home));
        VenueId here = null;
        for (FixtureView match : matches.stream().sorted(BY_START).toList()) {
            if (!match.venue().id().equals(here)) {
                stops.add(Place.of(match.venue()));
            }
            here = match.venue().id();
        }
        stops.add(home);
        return matches.isEmpty() ? List.of() : stops;
    }
}
