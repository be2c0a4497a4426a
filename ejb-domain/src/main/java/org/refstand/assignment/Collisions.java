package org.refstand.assignment;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.refstand.availability.AbsenceTimes;
import org.refstand.fixture.FixtureView;

/** What gets into each other's way in time: two matches, or a match and an absence. */
final class Collisions {
    private Collisions() {}

    /** Whether one begins before the other has ended; without a fixed time nothing can be said. */
    static boolean overlap(FixtureView one, FixtureView other) {
        return haveTimes(one, other)
                && one.startsAt().isBefore(other.endsAt())
                && other.startsAt().isBefore(one.endsAt());
    }

    /** The absence that the match falls into. */
    static Optional<AbsenceTimes.Time> absence(Case looked) {
        List<AbsenceTimes> absences = looked.facts().absencesOf(looked.referee().id());
        if (absences.isEmpty()) {
            return Optional.empty();
        }
        FixtureView match = looked.fixture();
        ZoneId zone = looked.facts().zone();
        return absences.stream()
                .flatMap(away -> (match.startsAt() == null
                                ? away.duringAllOf(match.date(), zone)
                                : away.during(match.startsAt(), match.endsAt(), zone))
                        .stream())
                .findFirst();
    }

    static boolean haveTimes(FixtureView one, FixtureView other) {
        return one.startsAt() != null && other.startsAt() != null;
    }
}
