package org.refstand.assignment;

import java.time.Duration;
import java.util.Optional;
import org.refstand.fixture.FixtureView;

/**
 * The way from one match to the next at another venue.
 *
 * @param first the match before
 * @param second the match after
 * @param other the one of the two that the referee already has
 * @param km between the venues; 0 when nothing is known of where they lie
 * @param travelMinutes for these km
 * @param reserveMinutes the association wants on top
 */
record Journey(
        FixtureView first, FixtureView second, FixtureView other, int km, int travelMinutes, int reserveMinutes) {
    private static final int MINUTES_PER_HOUR = 60;

    /** @return empty when there is none: same venue, a time not fixed, or no time between at all */
    static Optional<Journey> between(FixtureView looked, FixtureView other, Rulebook rulebook) {
        boolean none = looked.venue().id().equals(other.venue().id())
                || !Collisions.haveTimes(looked, other)
                || Collisions.overlap(looked, other);
        if (none) {
            return Optional.empty();
        }
        boolean otherFirst = other.startsAt().isBefore(looked.startsAt());
        int km = Place.of(looked.venue()).roughlyTo(Place.of(other.venue())).orElse(0);
        return Optional.of(new Journey(
                otherFirst ? other : looked,
                otherFirst ? looked : other,
                other,
                km,
                (int) Math.ceil((double) km * MINUTES_PER_HOUR / rulebook.value(Parameter.KM_PER_HOUR)),
                rulebook.value(Parameter.MINUTES_BETWEEN)));
    }

    boolean isTooShort() {
        return minutesBetween() < neededMinutes();
    }

    Breach told(RefereeFacts referee) {
        return Breach.of(
                        "ENOUGH_TIME_BETWEEN",
                        Breach.referee(referee),
                        referee.name(),
                        minutesBetween(),
                        Words.match(other),
                        Words.hall(other.venue()),
                        neededMinutes(),
                        reserveMinutes,
                        travelMinutes,
                        km)
                .and(Breach.fixture(other));
    }

    private long minutesBetween() {
        return Duration.between(first.endsAt(), second.startsAt()).toMinutes();
    }

    private int neededMinutes() {
        return reserveMinutes + travelMinutes;
    }
}
