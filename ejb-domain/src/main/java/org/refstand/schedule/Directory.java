package org.refstand.schedule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.refstand.league.ClubId;
import org.refstand.league.LeagueId;
import org.refstand.league.TeamId;
import org.refstand.league.VenueId;

/**
 * Finds the leagues, clubs, teams and halls that a schedule names, capitals aside, and remembers which ones must be
 * created. The same name gives the same thing.
 */
final class Directory {
    /** The team's number within its club: "II", "3". */
    private static final Pattern TEAM_NUMBER = Pattern.compile(" (?:[IVX]{1,4}|\\d)$");

    private static final Pattern LEGAL_FORM = Pattern.compile(" e\\. ?V\\.?$");

    record LeagueNamed(String name, String season, List<ScheduledMatch> matches, int knownMinutes) {
        /** How long a match keeps teams and court: what the desk says, for a new league what its schedule tells. */
        int minutes() {
            return knownMinutes > 0 ? knownMinutes : MatchMinutes.of(matches);
        }
    }

    record TeamNamed(Wanted<LeagueId, LeagueNamed> league, Wanted<ClubId, String> club, String name) {}

    record VenueNamed(ScheduledVenue venue, int knownCourts) {
        String label() {
            return venue.city().isEmpty() ? venue.name() : venue.name() + ", " + venue.city();
        }
    }

    private final Map<String, Wanted<LeagueId, LeagueNamed>> leagues = new LinkedHashMap<>();
    private final Map<String, Wanted<ClubId, String>> clubs = new LinkedHashMap<>();
    private final Map<String, Wanted<ClubId, String>> clubsByTeam = new HashMap<>();
    private final Map<String, Wanted<TeamId, TeamNamed>> teams = new LinkedHashMap<>();
    private final Map<String, Wanted<VenueId, VenueNamed>> venues = new LinkedHashMap<>();
    private final Map<String, Wanted<VenueId, VenueNamed>> venuesByName = new HashMap<>();

    private final Map<ClubId, Wanted<ClubId, String>> clubsById = new HashMap<>();
    private final Map<LeagueId, Wanted<LeagueId, LeagueNamed>> leaguesById = new HashMap<>();
    private final Map<TeamId, Wanted<TeamId, TeamNamed>> teamsById = new HashMap<>();
    private final Map<VenueId, Wanted<VenueId, VenueNamed>> venuesById = new HashMap<>();

    Directory(Known known, Collection<ScheduledMatch> matches) {
        Map<String, List<ScheduledMatch>> byLeague = new LinkedHashMap<>();
        for (ScheduledMatch match : matches) {
            byLeague.computeIfAbsent(leagueKey(match.league(), match.season()), key -> new ArrayList<>())
                    .add(match);
        }
        for (Known.League league : known.leagues()) {
            String key = leagueKey(league.name(), league.season());
            LeagueNamed named = new LeagueNamed(
                    league.name(), league.season(), byLeague.getOrDefault(key, List.of()), league.matchMinutes());
            Wanted<LeagueId, LeagueNamed> wanted = new Wanted<>(league.id(), named);
            leagues.put(key, wanted);
            leaguesById.put(league.id(), wanted);
        }
        byLeague.forEach((key, its) -> leagues.computeIfAbsent(
                key,
                none -> new Wanted<>(
                        null, new LeagueNamed(its.get(0).league(), its.get(0).season(), its, 0))));
        knowClubsTeamsAndVenues(known);
        matches.forEach(this::rememberClubs);
    }

    private void knowClubsTeamsAndVenues(Known known) {
        for (Known.Club club : known.clubs()) {
            Wanted<ClubId, String> wanted = new Wanted<>(club.id(), club.name());
            clubs.putIfAbsent(Cell.key(club.name()), wanted);
            clubsById.put(club.id(), wanted);
            clubsByTeam.putIfAbsent(Cell.key(withoutLegalForm(club.name())), wanted);
        }
        for (Known.Team team : known.teams()) {
            Wanted<ClubId, String> club = clubsById.get(team.clubId());
            Wanted<LeagueId, LeagueNamed> league = leaguesById.get(team.leagueId());
            Wanted<TeamId, TeamNamed> wanted = new Wanted<>(team.id(), new TeamNamed(league, club, team.name()));
            teams.put(teamKey(league, team.name()), wanted);
            teamsById.put(team.id(), wanted);
            clubsByTeam.putIfAbsent(Cell.key(clubNameOf(team.name())), club);
        }
        for (Known.Venue venue : known.venues()) {
            ScheduledVenue named = new ScheduledVenue(venue.name(), "", venue.zip(), venue.city(), "");
            Wanted<VenueId, VenueNamed> wanted = new Wanted<>(venue.id(), new VenueNamed(named, venue.courts()));
            venues.putIfAbsent(venueKey(named), wanted);
            venuesByName.putIfAbsent(Cell.key(venue.name()), wanted);
            venuesById.put(venue.id(), wanted);
        }
    }

    /** Clubs that the file names anywhere are known to all of its lines, also to those before. */
    private void rememberClubs(ScheduledMatch match) {
        for (ScheduledTeam team : List.of(match.home(), match.away(), match.crew())) {
            if (!team.club().isEmpty()) {
                clubsByTeam.putIfAbsent(Cell.key(clubNameOf(team.name())), club(team.club()));
            }
        }
    }

    Wanted<LeagueId, LeagueNamed> league(ScheduledMatch match) {
        return leagues.get(leagueKey(match.league(), match.season()));
    }

    Wanted<TeamId, TeamNamed> team(Wanted<LeagueId, LeagueNamed> league, ScheduledTeam team) {
        return teams.computeIfAbsent(
                teamKey(league, team.name()),
                key -> new Wanted<>(null, new TeamNamed(league, clubOf(team), team.name())));
    }

    /** Its club as the file says, else the one that other teams of this name belong to, else one named like it. */
    private Wanted<ClubId, String> clubOf(ScheduledTeam team) {
        if (!team.club().isEmpty()) {
            return club(team.club());
        }
        String name = clubNameOf(team.name());
        Wanted<ClubId, String> byTeam = clubsByTeam.get(Cell.key(name));
        return byTeam != null ? byTeam : club(name);
    }

    private Wanted<ClubId, String> club(String name) {
        return clubs.computeIfAbsent(Cell.key(name), key -> new Wanted<>(null, name));
    }

    /** By name, zip and city; where the file gives the name only, by the name. */
    Wanted<VenueId, VenueNamed> venue(ScheduledVenue venue) {
        if (venue.zip().isEmpty() && venue.city().isEmpty()) {
            Wanted<VenueId, VenueNamed> byName = venuesByName.get(Cell.key(venue.name()));
            if (byName != null) {
                return byName;
            }
        }
        Wanted<VenueId, VenueNamed> wanted =
                venues.computeIfAbsent(venueKey(venue), key -> new Wanted<>(null, new VenueNamed(venue, 0)));
        venuesByName.putIfAbsent(Cell.key(venue.name()), wanted);
        return wanted;
    }

    /** A team the desk knows. */
    Wanted<TeamId, TeamNamed> known(TeamId id) {
        return teamsById.get(id);
    }

    /** A hall the desk knows. */
    Wanted<VenueId, VenueNamed> known(VenueId id) {
        return venuesById.get(id);
    }

    List<Wanted<LeagueId, LeagueNamed>> newLeagues() {
        return leagues.values().stream().filter(Wanted::isNew).toList();
    }

    /** Only those of new teams: a known team stays with its club, however the file calls it. */
    List<Wanted<ClubId, String>> newClubs() {
        return newTeams().stream()
                .map(team -> team.details().club())
                .filter(Wanted::isNew)
                .distinct()
                .toList();
    }

    List<Wanted<TeamId, TeamNamed>> newTeams() {
        return teams.values().stream().filter(Wanted::isNew).toList();
    }

    List<Wanted<VenueId, VenueNamed>> newVenues() {
        return venues.values().stream().filter(Wanted::isNew).toList();
    }

    /** "Ravens VC II" is a team of "Ravens VC". */
    static String clubNameOf(String team) {
        String club = TEAM_NUMBER.matcher(team).replaceFirst("");
        return club.isBlank() ? team : club;
    }

    private static String withoutLegalForm(String club) {
        return LEGAL_FORM.matcher(club).replaceFirst("");
    }

    private static String leagueKey(String name, String season) {
        return Cell.key(name) + '\n' + season;
    }

    private static String teamKey(Wanted<LeagueId, LeagueNamed> league, String name) {
        return leagueKey(league.details().name(), league.details().season()) + '\n' + Cell.key(name);
    }

    private static String venueKey(ScheduledVenue venue) {
        return Cell.key(venue.name()) + '\n' + Cell.key(venue.city()) + '\n' + venue.zip();
    }
}
