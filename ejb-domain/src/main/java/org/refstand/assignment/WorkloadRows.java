package org.refstand.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.refstand.kernel.Zone;
import org.refstand.referee.RefereeId;

/** Reads who has which match of a season, by one statement, and counts it. */
@ApplicationScoped
class WorkloadRows {
    /** What is staged in place of who is committed counts while the match is still to come. */
    private static final String WITH_STAGED =
            """
            case when s.staged and f.status <> 'PLAYED' and f.match_date >= :today then s.staged_referee_id
                 when s.answer <> 'DECLINED' then s.referee_id end""";

    private static final String COMMITTED = "case when s.answer <> 'DECLINED' then s.referee_id end";

    private static final String MATCHES =
            """
            with holding as (
              select distinct f.id, f.match_date, f.starts_at, f.venue_id,
                     (f.status = 'PLAYED' or f.match_date < :today) as is_over, %s as holder
                from league l join fixture f on f.league_id = l.id join crew_slot s on s.fixture_id = f.id
               where l.season = :season and f.status in ('SCHEDULED', 'PLAYED'))
            select h.holder, h.match_date, h.is_over, v.id as venue_id, v.latitude, v.longitude, v.zip,
                   r.home_latitude, r.home_longitude, r.home_zip
              from holding h join referee r on r.id = h.holder join venue v on v.id = h.venue_id
            """;

    private static final String IN_ORDER = " order by h.holder, h.match_date, h.starts_at nulls last, h.id";

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Zone zone;

    /** A referee's matches of one day. */
    private record Day(RefereeId referee, Place home, LocalDate date, List<Match> matches) {
        Workload workload() {
            int done = (int) matches.stream().filter(Match::isOver).count();
            int km = DayWay.km(home, matches.stream().map(Match::stop).toList());
            return new Workload(done, matches.size() - done, km);
        }
    }

    private record Match(DayWay.Stop stop, boolean isOver) {}

    /** @param referee as committed; null: everybody, with what is staged */
    Map<RefereeId, Workload> ofSeason(String season, RefereeId referee) {
        Map<RefereeId, Workload> workloads = new HashMap<>();
        for (Day day : days(season, referee)) {
            workloads.merge(
                    day.referee(),
                    day.workload(),
                    (one, other) -> new Workload(
                            one.done() + other.done(), one.planned() + other.planned(), one.km() + other.km()));
        }
        return workloads;
    }

    private List<Day> days(String season, RefereeId referee) {
        String matches = MATCHES.formatted(referee == null ? WITH_STAGED : COMMITTED);
        String sql = matches + (referee == null ? "" : " where h.holder = :referee") + IN_ORDER;
        List<Day> days = new ArrayList<>();
        jdbi.useHandle(handle -> {
            Query query = handle.createQuery(sql).bind("season", season).bind("today", zone.day(clock.instant()));
            if (referee != null) {
                query.bind("referee", referee);
            }
            query.map((row, context) -> take(row, days)).list();
        });
        return days;
    }

    private static boolean take(ResultSet row, List<Day> days) throws SQLException {
        RefereeId holder = new RefereeId(row.getObject("holder", UUID.class));
        LocalDate date = row.getObject("match_date", LocalDate.class);
        Day last = days.isEmpty() ? null : days.get(days.size() - 1);
        if (last == null || !last.referee().equals(holder) || !last.date().equals(date)) {
            last = new Day(holder, place(row, "home_"), date, new ArrayList<>());
            days.add(last);
        }
        DayWay.Stop stop = new DayWay.Stop(row.getObject("venue_id", UUID.class), place(row, ""));
        return last.matches().add(new Match(stop, row.getBoolean("is_over")));
    }

    private static Place place(ResultSet row, String of) throws SQLException {
        return new Place(
                row.getObject(of + "latitude", Double.class),
                row.getObject(of + "longitude", Double.class),
                row.getString(of + "zip"));
    }
}
