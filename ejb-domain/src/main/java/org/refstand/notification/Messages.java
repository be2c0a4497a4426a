package org.refstand.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.refstand.fixture.FixtureEvent.Kickoff;
import org.refstand.fixture.FixtureView;
import org.refstand.kernel.Sentence;
import org.refstand.kernel.Texts;
import org.refstand.league.CrewRole;
import org.refstand.league.VenueView;

/**
 * What is written to people: always the match, its league, when and where with the address, so that nobody must look
 * anything up to know what to do.
 *
 * @param fixture the match as it is now
 * @param zone of the association
 */
record Messages(FixtureView fixture, ZoneId zone) {
    private static final Texts TEXTS = Texts.of(Messages.class);

    Sentence assigned(CrewRole role) {
        return say("assigned", role(role));
    }

    Sentence unassigned(CrewRole role) {
        return say("unassigned", role(role));
    }

    Sentence roleChanged(CrewRole before, CrewRole after) {
        return say("roleChanged", role(before), role(after));
    }

    Sentence askedAgain(CrewRole role) {
        return say("askedAgain", role(role));
    }

    /** @param teams who would have played; empty if the same */
    Sentence changedForCrew(MatchChange change, String teams, CrewRole role) {
        if (!change.isOne()) {
            return say("changed.crew", changes(change, teams), role(role));
        }
        return switch (change.kind()) {
            case FIXTURE_RESCHEDULED -> say("rescheduled.crew", when(change.before()), role(role));
            case FIXTURE_MOVED -> say("moved.crew", role(role));
            default -> say("teams.crew", teams, role(role));
        };
    }

    /** @param teams who would have played; empty if the same */
    Sentence changedForFree(MatchChange change, String teams) {
        if (!change.isOne()) {
            return say("changed.free", changes(change, teams));
        }
        return switch (change.kind()) {
            case FIXTURE_RESCHEDULED -> say("rescheduled.free", when(change.before()));
            case FIXTURE_MOVED -> say("moved.free");
            default -> say("teams.free", teams);
        };
    }

    private Sentence changes(MatchChange change, String teams) {
        List<Sentence> changes = new ArrayList<>();
        if (change.before() != null) {
            changes.add(TEXTS.sentence("changed.time", when(change.before())));
        }
        if (change.moved()) {
            changes.add(TEXTS.sentence("changed.place"));
        }
        if (change.teams() != null) {
            changes.add(TEXTS.sentence("changed.teams", teams));
        }
        return Sentence.list(changes);
    }

    Sentence postponedForCrew(CrewRole role) {
        return say("postponed.crew", role(role));
    }

    Sentence postponedForFree() {
        return say("postponed.free");
    }

    Sentence cancelledForCrew(CrewRole role) {
        return say("cancelled.crew", role(role));
    }

    Sentence cancelledForFree() {
        return say("cancelled.free");
    }

    Sentence declined(String referee, CrewRole role) {
        return say("declined", referee, role(role));
    }

    Sentence actionNeeded(String referee, CrewRole role) {
        return say("actionNeeded", referee, role(role));
    }

    /** Every message may use: {0} match with league, {1} when, {2} where with address; what follows is its own. */
    private Sentence say(String key, Object... own) {
        String match = fixture.home().name() + " – " + fixture.away().name() + " ("
                + fixture.league().name() + ")";
        Object[] values = Stream.concat(
                        Stream.of(match, when(fixture.date(), fixture.startsAt()), where(fixture.venue())),
                        Stream.of(own))
                .toArray();
        return TEXTS.sentence(key, values);
    }

    private Sentence when(Kickoff kickoff) {
        return when(kickoff.date(), kickoff.startsAt());
    }

    private Sentence when(LocalDate date, Instant startsAt) {
        return startsAt == null ? TEXTS.sentence("when.day", date) : TEXTS.sentence("when.time", startsAt.atZone(zone));
    }

    private static String where(VenueView venue) {
        String town = (venue.zip() + " " + venue.city()).strip();
        return Stream.of(venue.name(), venue.street(), town)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static Sentence role(CrewRole role) {
        return TEXTS.sentence("role." + role);
    }
}
