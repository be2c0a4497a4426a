package org.refstand.assignment;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureStatus;
import org.refstand.fixture.FixtureView;
import org.refstand.league.AssignedBy;
import org.refstand.league.ClubId;
import org.refstand.league.LeagueId;
import org.refstand.league.LeagueRef;
import org.refstand.league.TeamId;
import org.refstand.league.TeamRef;
import org.refstand.league.VenueId;
import org.refstand.league.VenueView;

/** Arranges a match; what a test does not say is ordinary: Saturday at noon, two hours, in Münster. */
final class AMatch {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final LocalDate SATURDAY = LocalDate.of(2026, 12, 5);
    static final LeagueRef OBERLIGA =
            new LeagueRef(new LeagueId(uuid("Oberliga 2")), "Oberliga 2", "2026/27", AssignedBy.CENTRAL);
    static final VenueView MUENSTER = hall("Sporthalle Ost", "48145", "Münster", 51.96, 7.63);
    static final VenueView DORTMUND = hall("Sporthalle Süd", "44135", "Dortmund", 51.51, 7.47);
    static final VenueView BERLIN = hall("Halle am Park", "10115", "Berlin", 52.53, 13.38);
    static final String HOME = "USC Adler";
    static final String AWAY = "TV Biber";

    private FixtureId id = new FixtureId(UUID.randomUUID());
    private ZonedDateTime start = at(12, 0);
    private LocalDate date = SATURDAY;
    private Duration length = Duration.ofHours(2);
    private String home = HOME;
    private String away = AWAY;
    private VenueView venue = MUENSTER;
    private FixtureStatus status = FixtureStatus.SCHEDULED;
    private LeagueRef league = OBERLIGA;

    static AMatch aMatch() {
        return new AMatch();
    }

    static ZonedDateTime at(int hour, int minute) {
        return SATURDAY.atTime(LocalTime.of(hour, minute)).atZone(ZONE);
    }

    AMatch at(ZonedDateTime kickoff) {
        start = kickoff;
        date = kickoff.toLocalDate();
        return this;
    }

    AMatch withId(FixtureId same) {
        id = same;
        return this;
    }

    AMatch on(LocalDate day) {
        return at(day.atTime(12, 0).atZone(ZONE));
    }

    AMatch withoutTime() {
        start = null;
        return this;
    }

    AMatch lasting(Duration duration) {
        length = duration;
        return this;
    }

    AMatch between(String homeTeam, String awayTeam) {
        home = homeTeam;
        away = awayTeam;
        return this;
    }

    AMatch in(VenueView hall) {
        venue = hall;
        return this;
    }

    AMatch being(FixtureStatus now) {
        status = now;
        return this;
    }

    FixtureView view() {
        return new FixtureView(
                id,
                1,
                "1",
                league,
                "1",
                team(home),
                team(away),
                venue,
                date,
                start == null ? null : start.toInstant(),
                start == null ? null : start.plus(length).toInstant(),
                status,
                null);
    }

    static VenueView hall(String name, String zip, String city, Double latitude, Double longitude) {
        return new VenueView(
                new VenueId(uuid(name + city)),
                1,
                name,
                "Hallenweg 1",
                zip,
                city,
                "",
                "",
                latitude,
                longitude,
                1,
                true);
    }

    static ClubId club(String name) {
        return new ClubId(uuid("club " + name));
    }

    /** Each team is its own club's only one. */
    private static TeamRef team(String name) {
        return new TeamRef(new TeamId(uuid("team " + name)), name + " 1", club(name), name);
    }

    static UUID uuid(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
