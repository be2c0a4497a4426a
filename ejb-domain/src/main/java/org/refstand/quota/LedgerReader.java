package org.refstand.quota;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.refstand.kernel.Zone;
import org.refstand.league.ClubId;
import org.refstand.referee.RefereeId;

/** Reads what is counted, by one statement for all clubs as for one. */
@ApplicationScoped
class LedgerReader {
    /** A team that has left its league owes nothing; those of a season gone by, whose leagues are out of use, still do. */
    private static final String OWED =
            """
            owed as (
              select t.club_id, count(*) as teams,
                     coalesce(sum(l.quota_per_team) filter (where l.quota_unit = 'MATCHES'), 0) as owed_matches,
                     coalesce(sum(l.quota_per_team) filter (where l.quota_unit = 'DAYS'), 0) as owed_days
                from team t join league l on l.id = t.league_id
               where l.season = :season and (t.active or not l.active)
               group by t.club_id)
            """;

    /** Who declined gives nothing; what is staged counts where the match is still to come. */
    private static final String HOLDING =
            """
            holding as (
              select f.id, f.match_date, (f.status = 'PLAYED' or f.match_date < :today) as is_over,
                     case when :staged and s.staged and f.status <> 'PLAYED' and f.match_date >= :today
                          then s.staged_referee_id
                          when s.answer <> 'DECLINED' then s.referee_id end as holder
                from league l join fixture f on f.league_id = l.id join crew_slot s on s.fixture_id = f.id
               where l.season = :season and f.status in ('SCHEDULED', 'PLAYED')""";

    private static final String ON_OTHER_DAYS = " and f.match_date not between :from and :until";

    private static final String GIVEN =
            """
            given as (
              select holder, match_date, count(distinct id) filter (where is_over) as done,
                     count(distinct id) filter (where not is_over) as planned
                from holding where holder is not null%s group by holder, match_date)
            """;

    private static final String OFFERED =
            """
            offered as (
              select a.referee_id, count(*) as offered_matches, count(distinct f.match_date) as offered_days
                from league l join fixture f on f.league_id = l.id join availability a on a.fixture_id = f.id
               where l.season = :season and f.status in ('SCHEDULED', 'PLAYED') and a.answer = 'FREE'%s
               group by a.referee_id)
            """;

    private static final String OF_CLUB = " and %s in (select id from referee where club_id = :club)";

    private static final String NOTHING_OFFERED =
            "offered as (select null::uuid as referee_id, 0 as offered_matches, 0 as offered_days where false)\n";

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Zone zone;

    /**
     * What to look at.
     *
     * @param club null: all
     * @param staged whether staged changes count
     * @param offered whether what was offered is counted, too
     * @param owing whether only clubs that owe something are wanted
     * @param from first day of a span that is left out; null: none is
     */
    record Wanted(
            String season,
            ClubId club,
            boolean staged,
            boolean offered,
            boolean owing,
            LocalDate from,
            LocalDate until) {}

    /** @return the clubs that have teams in the season, or referees */
    Collection<ClubLedger> read(Wanted wanted) {
        Map<ClubId, ClubLedger> clubs = new LinkedHashMap<>();
        jdbi.useHandle(handle -> {
            Query query = handle.createQuery(sql(wanted))
                    .bind("season", wanted.season())
                    .bind("today", zone.day(clock.instant()))
                    .bind("staged", wanted.staged());
            if (wanted.club() != null) {
                query.bind("club", wanted.club());
            }
            if (wanted.from() != null) {
                query.bind("from", wanted.from()).bind("until", wanted.until());
            }
            query.map((row, context) -> take(row, clubs)).list();
        });
        return clubs.values();
    }

    /** @return the club a referee belongs to today */
    Optional<ClubId> clubOf(UUID referee) {
        return jdbi.withHandle(handle -> handle.createQuery("select club_id from referee where id = :id")
                .bind("id", referee)
                .mapTo(UUID.class)
                .findOne()
                .map(ClubId::new));
    }

    private static String sql(Wanted wanted) {
        String holding = HOLDING + (wanted.from() == null ? "" : ON_OTHER_DAYS) + ")";
        String given = GIVEN.formatted(wanted.club() == null ? "" : OF_CLUB.formatted("holder"));
        String offered = OFFERED.formatted(wanted.club() == null ? "" : OF_CLUB.formatted("a.referee_id"));
        return "with " + String.join(", ", OWED, holding, given, wanted.offered() ? offered : NOTHING_OFFERED)
                + """
                select c.id as club_id, c.name as club, o.teams, o.owed_matches, o.owed_days,
                       r.id as referee_id, r.first_name || ' ' || r.last_name as name, r.active,
                       a.offered_matches, a.offered_days, g.match_date, g.done, g.planned
                  from club c
                  left join owed o on o.club_id = c.id
                  left join referee r on r.club_id = c.id
                  left join offered a on a.referee_id = r.id
                  left join given g on g.holder = r.id
                 where (o.club_id is not null or r.id is not null)"""
                + (wanted.owing() ? " and o.owed_matches + o.owed_days > 0" : "")
                + (wanted.club() == null ? "" : " and c.id = :club");
    }

    private static ClubLedger take(ResultSet row, Map<ClubId, ClubLedger> clubs) throws SQLException {
        ClubId id = new ClubId(row.getObject("club_id", UUID.class));
        ClubLedger club = clubs.get(id);
        if (club == null) {
            Owed owed = new Owed(row.getInt("owed_matches"), row.getInt("owed_days"));
            club = new ClubLedger(id, row.getString("club"), row.getInt("teams"), owed);
            clubs.put(id, club);
        }
        UUID referee = row.getObject("referee_id", UUID.class);
        if (referee != null) {
            club.add(new ClubLedger.Member(
                    new RefereeId(referee),
                    row.getString("name"),
                    row.getBoolean("active"),
                    row.getInt("offered_matches"),
                    row.getInt("offered_days")));
            LocalDate date = row.getObject("match_date", LocalDate.class);
            if (date != null) {
                club.add(new GivenDay(new RefereeId(referee), date, row.getInt("done"), row.getInt("planned")));
            }
        }
        return club;
    }
}
