package org.refstand.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.refstand.assignment.Workload;
import org.refstand.kernel.Zone;
import org.refstand.quota.ClubStanding;
import org.refstand.referee.RefereeId;

/** One statement for each kind of number. */
@ApplicationScoped
class StatisticsRows {
    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    Zone zone;

    /**
     * Who could have matches.
     *
     * @param wanted matches in a season; null: not said
     */
    record Person(RefereeId id, String name, Integer wanted, boolean active) {
        /** @param club null: it owes nothing */
        RefereeStatistics with(Workload workload, ClubStanding club) {
            return new RefereeStatistics(
                    id,
                    name,
                    workload.done(),
                    workload.planned(),
                    wanted,
                    club == null ? null : club.owed(),
                    club == null ? null : club.difference(),
                    workload.km());
        }
    }

    List<Person> referees() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select id, first_name || ' ' || last_name as name, wanted_per_season, active from referee""")
                .map((row, context) -> new Person(
                        new RefereeId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getObject("wanted_per_season", Integer.class),
                        row.getBoolean("active")))
                .list());
    }

    /** @return null: not said */
    Integer wish(RefereeId referee) {
        return jdbi.withHandle(handle -> handle.createQuery("select wanted_per_season from referee where id = :id")
                .bind("id", referee)
                .map((row, context) -> row.getObject(1, Integer.class))
                .findOne()
                .orElse(null));
    }

    /**
     * A role is open when nobody is committed who has not declined, and nobody is staged. Matches whose crew a team provides
     * have none, unless the assigner began to look for somebody, as on the board.
     */
    List<OpenWeek> openWeeks(String season) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        with role as (
                          select date_trunc('week', f.match_date)::date as monday, r.required,
                                 (case when s.staged then s.staged_referee_id
                                               when s.answer <> 'DECLINED' then s.referee_id end) is null as is_open
                            from league l
                            join fixture f on f.league_id = l.id
                            join league_role r on r.league_id = l.id
                            left join crew_slot s on s.fixture_id = f.id and s.role = r.role
                           where l.season = :season and l.assigned_by = 'CENTRAL'
                             and f.status = 'SCHEDULED' and f.match_date >= :today
                             and (f.crew_team_id is null or exists (
                                  select 1 from crew_slot any_slot where any_slot.fixture_id = f.id
                                     and (any_slot.referee_id is not null or any_slot.staged))))
                        select monday, count(*) as roles, count(*) filter (where is_open and required) as open_required,
                               count(*) filter (where is_open and not required) as open_optional
                          from role group by monday order by monday""")
                .bind("season", season)
                .bind("today", zone.day(clock.instant()))
                .map((row, context) -> new OpenWeek(
                        row.getObject("monday", LocalDate.class),
                        row.getInt("roles"),
                        row.getInt("open_required"),
                        row.getInt("open_optional")))
                .list());
    }

    /** Only numbers leave the database: nobody's name goes with them. */
    List<Share> shares(String season) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        with holding as (
                          select s.referee_id, count(distinct f.id) as matches
                            from league l join fixture f on f.league_id = l.id join crew_slot s on s.fixture_id = f.id
                           where l.season = :season and f.status in ('SCHEDULED', 'PLAYED')
                             and s.answer <> 'DECLINED' and s.referee_id is not null
                           group by s.referee_id)
                        select coalesce(h.matches, 0) as matches, count(*) as referees
                          from referee r left join holding h on h.referee_id = r.id
                         where r.active or h.matches > 0
                         group by 1 order by 1""")
                .bind("season", season)
                .map((row, context) -> new Share(row.getInt("matches"), row.getInt("referees")))
                .list());
    }
}
