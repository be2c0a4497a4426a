package org.refstand.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.refstand.account.AccountId;
import org.refstand.availability.PeriodId;
import org.refstand.eventlog.EventPlace;
import org.refstand.history.HistoryObject.Kind;
import org.refstand.kernel.Page;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.Sentence;
import org.refstand.kernel.Zone;
import org.refstand.security.Caller;
import org.refstand.security.Role;

/** What the history reads: places of events, and what things are called. One statement each. */
@ApplicationScoped
class HistoryRows {
    /** In place of a total that nobody asked for. */
    static final long NOT_COUNTED = -1;

    private static final int MOST_FOUND = 30;

    /** Everything that has a name, by kind and id, as the sentences of the features write it. */
    private static final String NAMED =
            """
            (select 'FIXTURE' as kind, f.id, h.name || ' – ' || a.name || ' (' || l.name || ')' as name
               from fixture f join team h on h.id = f.home_team_id join team a on a.id = f.away_team_id
               join league l on l.id = f.league_id
             union all select 'REFEREE', id, first_name || ' ' || last_name from referee
             union all select 'PERIOD', id, name from period
             union all select 'CLUB', id, name from club
             union all select 'TEAM', id, name from team
             union all select 'VENUE', id, case when city = '' or strpos(name, city) > 0 then name
                                                else name || ', ' || city end from venue
             union all select 'LEAGUE', id, name from league
             union all select 'ACCOUNT', id, display_name from account) named""";

    @Inject
    Jdbi jdbi;

    @Inject
    Zone zone;

    /** @param counted whether the total is wanted, which costs a look at all there is */
    Page<EventPlace> places(HistoryFilter filter, PageRequest asked, Caller caller, boolean counted) {
        List<UUID> period = filter.periodId() == null ? List.of() : ofPeriod(filter.periodId());
        HistorySearch search = new HistorySearch(filter, period, sight(caller), zone);
        return jdbi.withHandle(handle -> search.page(handle, asked, counted ? search.count(handle) : NOT_COUNTED));
    }

    /** @return what the caller may see */
    Sight sight(Caller caller) {
        boolean needsMatches = caller.asReferee().isPresent() && !caller.is(Role.ASSIGNER);
        return new Sight(caller, needsMatches ? matchesOf(caller.referee()) : List.of());
    }

    /** @return the matches in whose crew the referee is or was */
    private List<UUID> matchesOf(UUID referee) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select distinct aggregate_id from event
                         where concerns @> array[:referee] and type = 'CrewCommitted'""")
                .bind("referee", referee)
                .mapTo(UUID.class)
                .list());
    }

    /** @return the period and the matches that are on its days, or were until they got others */
    private List<UUID> ofPeriod(PeriodId period) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select cast(:period as uuid)
                        union
                        select f.id from period p join fixture f on f.match_date between p.first_day and p.last_day
                         where p.id = :period
                        union
                        select e.aggregate_id
                          from period p join event e on e.type = 'FixtureRescheduled'
                           and e.payload #>> '{before,date}' between to_char(p.first_day, 'YYYY-MM-DD')
                                                                 and to_char(p.last_day, 'YYYY-MM-DD')
                         where p.id = :period""")
                .bind("period", period)
                .mapTo(UUID.class)
                .list());
    }

    /** @return by id; those that are gone are left out */
    Map<UUID, String> names(Set<UUID> ids) {
        return ids.isEmpty()
                ? new HashMap<>()
                : jdbi.withHandle(
                        handle -> handle.createQuery("select id, name from " + NAMED + " where id = any(:ids)")
                                .bind("ids", ids.toArray(UUID[]::new))
                                .map((row, context) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                                .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @return some of what has this in its name; those that begin with it come first */
    List<HistoryObject> objects(String search) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select kind, id, name from " + NAMED + " "
                                + """
                         where kind <> 'ACCOUNT' and strpos(lower(name), lower(:search)) > 0
                         order by strpos(lower(name), lower(:search)), name, id limit :most""")
                .bind("search", search)
                .bind("most", MOST_FOUND)
                .map((row, context) -> new HistoryObject(
                        Kind.valueOf(row.getString(1)),
                        row.getObject(2, UUID.class),
                        new Sentence(row.getString(3), row.getString(3))))
                .list());
    }

    /** @return what it is called today; empty when there is no such thing, any more */
    Optional<HistoryObject> object(Kind kind, UUID id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select name from " + NAMED + " where kind = :kind and id = :id")
                        .bind("kind", kind.name())
                        .bind("id", id)
                        .mapTo(String.class)
                        .findOne()
                        .map(name -> new HistoryObject(kind, id, new Sentence(name, name))));
    }

    /** @return some of those who ever did something */
    List<Actor> actors(String search) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select account, name from event_actor
                         where strpos(lower(name), lower(:search)) > 0 order by lower(name), account limit :most""")
                .bind("search", search)
                .bind("most", MOST_FOUND)
                .map((row, context) -> new Actor(new AccountId(row.getObject(1, UUID.class)), row.getString(2)))
                .list());
    }
}
