package org.refstand.availability;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.refstand.fixture.FixtureStatus;
import org.refstand.fixture.FixtureView;
import org.refstand.kernel.Concerned;
import org.refstand.kernel.Sentence;
import org.refstand.kernel.Texts;
import org.refstand.league.AssignedBy;
import org.refstand.league.ClubId;

/** A fixture as one referee is asked about it: pure, for lists and commands alike. */
record Question(FixtureView fixture) {
    private static final Texts TEXTS = Texts.of(Question.class);

    /** @return whether referees are asked at all: where the clubs find the crews they are not */
    boolean isAsked() {
        return fixture.league().assignedBy() == AssignedBy.CENTRAL;
    }

    /**
     * @param club of the referee; null when in none
     * @param absences of the referee
     * @param now the moment of asking
     * @return why this referee is not asked, if so
     */
    Optional<Obstacle> obstacle(ClubId club, List<AbsenceTimes> absences, Instant now, ZoneId zone) {
        if (fixture.status() != FixtureStatus.SCHEDULED) {
            return Optional.of(Obstacle.NOT_SCHEDULED);
        }
        if (hasBegun(now, zone)) {
            return Optional.of(Obstacle.BEGUN);
        }
        if (fixture.home().clubId().equals(club) || fixture.away().clubId().equals(club)) {
            return Optional.of(Obstacle.OWN_CLUB);
        }
        return absences.stream().anyMatch(absence -> isDuring(absence, zone))
                ? Optional.of(Obstacle.ABSENT)
                : Optional.empty();
    }

    /** @return whether it is being played or was; while the hour is not fixed, that is known when the day is over */
    boolean hasBegun(Instant now, ZoneId zone) {
        boolean takesPlace = fixture.status() == FixtureStatus.SCHEDULED || fixture.status() == FixtureStatus.PLAYED;
        Instant start = fixture.startsAt() == null
                ? fixture.date().plusDays(1).atStartOfDay(zone).toInstant()
                : fixture.startsAt();
        return takesPlace && !now.isBefore(start);
    }

    /** @return whether the absence stands in the way; while the hour is not fixed, only one of the whole day does */
    boolean isDuring(AbsenceTimes absence, ZoneId zone) {
        return fixture.startsAt() == null
                ? absence.coversAllOf(fixture.date(), zone)
                : absence.covers(fixture.startsAt(), fixture.endsAt(), zone);
    }

    /** @return the obstacle in words */
    Sentence words(Obstacle obstacle) {
        return obstacle == Obstacle.NOT_SCHEDULED
                ? TEXTS.sentence("obstacle.NOT_SCHEDULED", status())
                : TEXTS.sentence("obstacle." + obstacle);
    }

    Sentence status() {
        return TEXTS.sentence("fixture.status." + fixture.status());
    }

    String label() {
        return "#" + fixture.number() + " " + fixture.home().name() + " – "
                + fixture.away().name();
    }

    Concerned concerned() {
        return new Concerned("Fixture", fixture.id().value(), label());
    }
}
