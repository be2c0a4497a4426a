package org.refstand.schedule;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.refstand.league.LeagueId;
import org.refstand.league.TeamId;

/**
 * Which fixture of the desk a line of the file is: the one of that league and number. Where the number is new, but an
 * earlier import brought a match of the same teams on the same day that the file does not have any more, that one: it was
 * only given another number.
 */
final class Identity {
    private record Number(LeagueId league, String number) {}

    private record Meeting(LeagueId league, TeamId home, TeamId away, LocalDate date) {}

    private final Directory directory;
    private final Map<Number, Known.Fixture> byNumber = new HashMap<>();
    private final Map<Meeting, Known.Fixture> renumbered = new HashMap<>();

    Identity(Collection<Known.Fixture> fixtures, Directory directory, Collection<ScheduledMatch> matches) {
        this.directory = directory;
        fixtures.forEach(fixture -> byNumber.put(new Number(fixture.leagueId(), fixture.number()), fixture));
        Set<Number> said = new HashSet<>();
        Map<Meeting, Integer> fresh = new HashMap<>();
        for (ScheduledMatch match : matches) {
            said.add(number(match));
            if (!byNumber.containsKey(number(match))) {
                fresh.merge(meeting(match), 1, Integer::sum);
            }
        }
        Set<Meeting> several = new HashSet<>();
        for (Known.Fixture fixture : fixtures) {
            Meeting meeting =
                    new Meeting(fixture.leagueId(), fixture.homeTeamId(), fixture.awayTeamId(), fixture.date());
            boolean gone = fixture.imported() && !said.contains(new Number(fixture.leagueId(), fixture.number()));
            if (gone && fresh.getOrDefault(meeting, 0) == 1 && renumbered.putIfAbsent(meeting, fixture) != null) {
                several.add(meeting);
            }
        }
        renumbered.keySet().removeAll(several);
    }

    /** The fixture the desk knows; null if the match is new. */
    Known.Fixture of(ScheduledMatch match) {
        Known.Fixture known = byNumber.get(number(match));
        return known != null ? known : renumbered.get(meeting(match));
    }

    private Number number(ScheduledMatch match) {
        return new Number(directory.league(match).id(), match.number());
    }

    private Meeting meeting(ScheduledMatch match) {
        Wanted<LeagueId, Directory.LeagueNamed> league = directory.league(match);
        return new Meeting(
                league.id(),
                directory.team(league, match.home()).id(),
                directory.team(league, match.away()).id(),
                match.date());
    }
}
