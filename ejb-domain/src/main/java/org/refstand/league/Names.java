package org.refstand.league;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.refstand.kernel.Checks;
import org.refstand.kernel.Id;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Sentence;
import org.refstand.kernel.Texts;

/** Which names are taken; upper and lower case make no difference. The unique indexes guard the same against races. */
@ApplicationScoped
class Names {
    static final Texts TEXTS = Texts.of(Names.class);
    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    Jdbi jdbi;

    /** Refuses a name that another club has. */
    void check(Checks checks, ClubDetails details, ClubId self) {
        boolean taken =
                exists("select 1 from club where lower(name) = lower(?) and id <> ?", details.name(), own(self));
        refuse(checks, taken, "CLUB_NAME_TAKEN", TEXTS.sentence("club.nameTaken", details.name()));
    }

    /** Refuses a name that another hall of the same place has. */
    void check(Checks checks, VenueDetails details, VenueId self) {
        boolean taken = exists(
                "select 1 from venue where lower(name) = lower(?) and lower(city) = lower(?) and zip = ? and id <> ?",
                details.name(),
                details.city(),
                details.zip(),
                own(self));
        String place = (details.zip() + " " + details.city()).strip();
        refuse(checks, taken, "VENUE_NAME_TAKEN", TEXTS.sentence("venue.nameTaken", details.name(), place));
    }

    /** Refuses a name that another league of the season has. */
    void check(Checks checks, LeagueDetails details, LeagueId self) {
        boolean taken = exists(
                "select 1 from league where lower(name) = lower(?) and season = ? and id <> ?",
                details.name(),
                details.season(),
                own(self));
        Sentence message = TEXTS.sentence("league.nameTaken", details.name(), details.season());
        refuse(checks, taken, "LEAGUE_NAME_TAKEN", message);
    }

    /** Refuses a name that another team of the league has. */
    void check(Checks checks, TeamDetails details, TeamId self) {
        boolean taken = details.leagueId() != null
                && exists(
                        "select 1 from team where lower(name) = lower(?) and league_id = ? and id <> ?",
                        details.name(),
                        details.leagueId().value(),
                        own(self));
        refuse(checks, taken, "TEAM_NAME_TAKEN", TEXTS.sentence("team.nameTaken", details.name()));
    }

    private static void refuse(Checks checks, boolean taken, String code, Sentence message) {
        checks.that(!taken, Rejection.of(code, "name", message));
    }

    private static Object own(Id self) {
        return self == null ? NOBODY : self.value();
    }

    private boolean exists(String sql, Object... values) {
        List<Integer> found = jdbi.withHandle(
                handle -> handle.select(sql, values).mapTo(Integer.class).list());
        return !found.isEmpty();
    }
}
