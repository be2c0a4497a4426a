package org.refstand.schedule;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.refstand.league.TeamId;
import org.refstand.league.VenueId;

/** Says in people's words what differs between the file and the desk. */
final class Differences {
    private final Map<TeamId, String> teams;
    private final Map<VenueId, Known.Venue> venues;

    Differences(Known known) {
        this.teams = known.teams().stream().collect(Collectors.toMap(Known.Team::id, Known.Team::name));
        this.venues = known.venues().stream().collect(Collectors.toMap(Known.Venue::id, Function.identity()));
    }

    /** The differences of a match the desk knows; none for what it has cancelled. */
    List<FieldChange> of(PlannedMatch match) {
        List<FieldChange> differences = new ArrayList<>();
        if (match.known == null || match.isLeftAlone()) {
            return differences;
        }
        Known.Fixture before = match.known;
        compare(differences, ImportField.NUMBER, before.number(), match.said.number());
        compare(differences, ImportField.ROUND, before.round(), match.round());
        compare(differences, ImportField.DATE, before.date(), match.date());
        compare(differences, ImportField.TIME, text(before.fixedTime()), text(match.time()));
        if (!before.homeTeamId().equals(match.home.id())) {
            differences.add(team(ImportField.HOME, before.homeTeamId(), match.home));
        }
        if (!before.awayTeamId().equals(match.away.id())) {
            differences.add(team(ImportField.AWAY, before.awayTeamId(), match.away));
        }
        if (!before.venueId().equals(match.venue.id())) {
            differences.add(new FieldChange(
                    ImportField.VENUE,
                    venue(before.venueId()),
                    match.venue.details().label()));
        }
        TeamId crew = match.crew == null ? null : match.crew.id();
        boolean newCrew = match.crew != null && match.crew.isNew();
        if (newCrew || !Objects.equals(before.crewTeamId(), crew)) {
            differences.add(team(ImportField.CREW_TEAM, before.crewTeamId(), match.crew));
        }
        compare(differences, ImportField.STATUS, before.status(), match.status());
        return differences;
    }

    /** What people call a team the desk knows. */
    String team(TeamId team) {
        return teams.get(team);
    }

    /** What people call a hall the desk knows. */
    String venue(VenueId venue) {
        return Directory.VenueNamed.of(venues.get(venue)).label();
    }

    private static void compare(List<FieldChange> differences, ImportField field, Object before, Object after) {
        if (!before.equals(after)) {
            differences.add(new FieldChange(field, before.toString(), after.toString()));
        }
    }

    private FieldChange team(ImportField field, TeamId before, Wanted<TeamId, Directory.TeamNamed> after) {
        return new FieldChange(
                field,
                before == null ? "" : teams.get(before),
                after == null ? "" : after.details().name());
    }

    private static String text(LocalTime time) {
        return time == null ? "" : time.toString();
    }
}
