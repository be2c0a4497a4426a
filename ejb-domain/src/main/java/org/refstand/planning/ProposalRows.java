package org.refstand.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.refstand.assignment.Pick;
import org.refstand.availability.PeriodId;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.Database;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeRef;

/** What planning runs found, and what became of it. */
@ApplicationScoped
class ProposalRows {
    private static final String[] ROLES =
            Arrays.stream(CrewRole.values()).map(CrewRole::name).toArray(String[]::new);

    @Inject
    Jdbi jdbi;

    /**
     * Keeps what a run found beside what is committed: what it staged itself, and what earlier ones staged and it left so. Whoever
     * searches twice takes back all of it in one place, and stands where they stood before the first search.
     *
     * @param changed what the run changed, staged already
     */
    void add(PlanningId id, PeriodId period, List<Pick> changed) {
        jdbi.useHandle(handle -> {
            addChanged(handle, id, changed);
            addKept(handle, id, period);
        });
    }

    /** Where the run wants what is committed already nothing is staged, and there is nothing to keep. */
    private static void addChanged(Handle handle, PlanningId id, List<Pick> picks) {
        var batch = handle.prepareBatch(
                """
                insert into planning_change (planning_id, fixture_id, role, before_id, after_id)
                select :id, s.fixture_id, s.role, s.referee_id, s.staged_referee_id
                  from crew_slot s
                 where s.fixture_id = :fixture and s.role = :role
                   and s.staged_as_found and s.staged_referee_id is not distinct from cast(:after as uuid)""");
        for (Pick pick : picks) {
            batch.bind("id", id)
                    .bind("fixture", pick.fixtureId())
                    .bind("role", pick.role().name())
                    .bind("after", pick.after() == null ? null : pick.after().value())
                    .add();
        }
        batch.execute();
    }

    private static void addKept(Handle handle, PlanningId id, PeriodId period) {
        handle.createUpdate(
                        """
                        insert into planning_change (planning_id, fixture_id, role, before_id, after_id)
                        select :id, s.fixture_id, s.role, s.referee_id, s.staged_referee_id
                          from crew_slot s
                          join fixture f on f.id = s.fixture_id
                          join period p on f.match_date between p.first_day and p.last_day
                         where p.id = :period and s.staged_as_found
                           and exists (select 1 from planning_change c
                                        where c.fixture_id = s.fixture_id and c.role = s.role
                                          and c.after_id is not distinct from s.staged_referee_id)
                        on conflict do nothing""")
                .bind("id", id)
                .bind("period", period)
                .execute();
    }

    /** A change as it is kept, with names. */
    record Proposed(FixtureId fixture, CrewRole role, RefereeRef before, RefereeRef after, ProposedStatus status) {}

    /** @return what the run found, by day, time and role, and what has become of it */
    List<Proposed> proposed(PlanningId id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select c.fixture_id, c.role,
                               case when s.staged_as_found and s.staged_referee_id is not distinct from c.after_id then 'STAGED'
                                    when not coalesce(s.staged, false) and s.referee_id is not distinct from c.after_id
                                         and coalesce(s.answer, 'NONE') <> 'DECLINED' then 'COMMITTED'
                                    when not coalesce(s.staged, false) and s.referee_id is not distinct from c.before_id
                                         and coalesce(s.committed_at <= p.ended_at, true) then 'LEFT'
                                    else 'OVERTAKEN' end,
                               b.id, b.first_name || ' ' || b.last_name, b.licence, bc.name,
                               a.id, a.first_name || ' ' || a.last_name, a.licence, ac.name
                          from planning_change c
                          join planning p on p.id = c.planning_id
                          join fixture f on f.id = c.fixture_id
                          left join crew_slot s on s.fixture_id = c.fixture_id and s.role = c.role
                          left join referee b on b.id = c.before_id
                          left join club bc on bc.id = b.club_id
                          left join referee a on a.id = c.after_id
                          left join club ac on ac.id = a.club_id
                         where c.planning_id = :id
                         order by f.match_date, f.starts_at nulls first, f.id, array_position(cast(:roles as text[]), c.role)""")
                .bind("id", id)
                .bind("roles", ROLES)
                .map((row, context) -> new Proposed(
                        new FixtureId(row.getObject(1, UUID.class)),
                        CrewRole.valueOf(row.getString(2)),
                        ref(row, 4),
                        ref(row, 8),
                        ProposedStatus.valueOf(row.getString(3))))
                .list());
    }

    private static RefereeRef ref(ResultSet row, int from) throws SQLException {
        UUID id = row.getObject(from, UUID.class);
        return id == null
                ? null
                : new RefereeRef(
                        new RefereeId(id), row.getString(from + 1), row.getString(from + 2), row.getString(from + 3));
    }

    /**
     * @return what is staged in these matches as some run found it, instead of whomever; what an assigner says again is the
     *     assigner's
     */
    List<Pick> staged(Collection<FixtureId> fixtures) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select distinct c.fixture_id, c.role, c.after_id
                          from planning_change c
                          join crew_slot s on s.fixture_id = c.fixture_id and s.role = c.role
                         where c.fixture_id = any(:ids) and s.staged_as_found
                           and s.staged_referee_id is not distinct from c.after_id""")
                .bind("ids", fixtures.stream().map(FixtureId::value).toArray(UUID[]::new))
                .map((row, context) -> new Pick(
                        new FixtureId(row.getObject("fixture_id", UUID.class)),
                        CrewRole.valueOf(row.getString("role")),
                        null,
                        Database.id(row.getObject("after_id", UUID.class), RefereeId::new)))
                .list());
    }

    /** @return another text whenever a crew of the period has changed: versions only rise */
    String planMark(PeriodId period) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select coalesce(md5(string_agg(c.fixture_id || ':' || c.version, ',' order by c.fixture_id)), '')
                          from crew c
                          join fixture f on f.id = c.fixture_id
                          join period p on f.match_date between p.first_day and p.last_day
                         where p.id = :period""")
                .bind("period", period)
                .mapTo(String.class)
                .one());
    }
}
