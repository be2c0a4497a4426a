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

/**
 * Finds the leagues, clubs, teams and halls that a schedule names, capitals aside, and remembers which ones must be
 * created. The same name gives the same thing.
 */
final class Directory {
    /** The team's number within its club: "II", "3". */
    private static final Pattern TEAM_NUMBER = Pattern.compile(" (?:[IVX]{1,4}|\\d)$");

    private static final Pattern LEGAL_FORM = Pattern.compile(" e\\. ?V\\.?$");

    record LeagueNamed(String name, String season, List<ScheduledMatch> matches, int knownMinutes, boolean active) {
        /** How long a match keeps teams and court: what the desk says, for a new league what its schedule tells. */
        int minutes() {
            return knownMinutes > 0 ? knownMinutes : MatchMinutes.of(matches);
        }
    }

    record TeamNamed(Wanted<LeagueId, LeagueNamed> league, Wanted<ClubId, String> club, String name, boolean active) {}

    record VenueNamed(ScheduledVenue venue, int knownCourts, boolean active) {
        static VenueNamed of(Known.Venue venue) {
            return new VenueNamed(
                    new ScheduledVenue(venue.name(), venue.street(), venue.zip(), venue.city(), venue.telephone()),
                    venue.courts(),
                    venue.active());
        }

        String label() {
            return venue.city().isEmpty() ? venue.name() : venue.name() + ", " + venue.city();
        }

        /** To tell it from halls of the same name. */
        String place() {
            return (venue.name() + " (" + (venue.zip() + " " + venue.city()).strip() + ")").replace(" ()", "");
        }
    }

    private final Map<String, Wanted<LeagueId, LeagueNamed>> leagues = new LinkedHashMap<>();
    private final Map<String, Wanted<ClubId, String>> clubs = new LinkedHashMap<>();
    private final Map<String, Wanted<ClubId, String>> clubsByTeam = new HashMap<>();
    private final Map<String, Wanted<TeamId, TeamNamed>> teams = new LinkedHashMap<>();

    private final Map<ClubId, Wanted<ClubId, String>> clubsById = new HashMap<>();
    private final Map<LeagueId, Wanted<LeagueId, LeagueNamed>> leaguesById = new HashMap<>();
    private final Map<TeamId, Wanted<TeamId, TeamNamed>> teamsById = new HashMap<>();
    private final Halls halls;

    Directory(Known known, Collection<ScheduledMatch> matches) {
        this.halls = new Halls(known, matches);
        knowLeagues(known, matches);
        knowClubsAndTeams(known);
        knowFormerNames(known);
        matches.forEach(this::rememberClubs);
    }

    private void knowLeagues(Known known, Collection<ScheduledMatch> matches) {
        Map<String, List<ScheduledMatch>> byLeague = new LinkedHashMap<>();
        for (ScheduledMatch match : matches) {
            byLeague.computeIfAbsent(leagueKey(match.league(), match.season()), key -> new ArrayList<>())
                    .add(match);
        }
        for (Known.League league : known.leagues()) {
            LeagueNamed named =
                    new LeagueNamed(league.name(), league.season(), List.of(), league.matchMinutes(), league.active());
            Wanted<LeagueId, LeagueNamed> wanted = new Wanted<>(league.id(), named);
            leagues.put(leagueKey(league.name(), league.season()), wanted);
            leaguesById.put(league.id(), wanted);
        }
        for (Known.FormerName former : known.formerNames()) {
            if (former.league() != null) {
                leagues.putIfAbsent(leagueKey(former.name(), former.season()), leaguesById.get(former.league()));
            }
        }
        byLeague.forEach((key, its) -> leagues.computeIfAbsent(
                key,
                none -> new Wanted<>(
                        null, new LeagueNamed(its.get(0).league(), its.get(0).season(), its, 0, true))));
    }

    private void knowClubsAndTeams(Known known) {
        for (Known.Club club : known.clubs()) {
            Wanted<ClubId, String> wanted = new Wanted<>(club.id(), club.name());
            clubs.putIfAbsent(Cell.key(club.name()), wanted);
            clubsById.put(club.id(), wanted);
            clubsByTeam.putIfAbsent(Cell.key(withoutLegalForm(club.name())), wanted);
        }
        for (Known.Team team : known.teams()) {
            Wanted<ClubId, String> club = clubsById.get(team.clubId());
            Wanted<LeagueId, LeagueNamed> league = leaguesById.get(team.leagueId());
            Wanted<TeamId, TeamNamed> wanted =
                    new Wanted<>(team.id(), new TeamNamed(league, club, team.name(), team.active()));
            teams.put(teamKey(league, team.name()), wanted);
            teamsById.put(team.id(), wanted);
            clubsByTeam.putIfAbsent(Cell.key(clubNameOf(team.name())), club);
        }
    }

    /** A name that nobody has any more still means the one who had it. */
    private void knowFormerNames(Known known) {
        for (Known.FormerName former : known.formerNames()) {
            if (former.club() != null) {
                Wanted<ClubId, String> club = clubsById.get(former.club());
                clubs.putIfAbsent(Cell.key(former.name()), club);
                clubsByTeam.putIfAbsent(Cell.key(withoutLegalForm(former.name())), club);
            } else if (former.team() != null) {
                Wanted<TeamId, TeamNamed> team = teamsById.get(former.team());
                teams.putIfAbsent(teamKey(team.details().league(), former.name()), team);
            }
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
                key -> new Wanted<>(null, new TeamNamed(league, clubOf(team), team.name(), true)));
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

    /** The halls. */
    Halls halls() {
        return halls;
    }

    /** A team the desk knows. */
    Wanted<TeamId, TeamNamed> known(TeamId id) {
        return teamsById.get(id);
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
}
