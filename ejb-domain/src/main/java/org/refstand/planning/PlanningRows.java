package org.refstand.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

/** What stands beside the planning runs: who works on them, how far they have come, what they found. */
@ApplicationScoped
class PlanningRows {
    @Inject
    Jdbi jdbi;

    static PlanningState state(ResultSet row) throws SQLException {
        PlanningStatus status = PlanningStatus.valueOf(row.getString("status"));
        return new PlanningState(
                new PlanningId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new PeriodId(row.getObject("period_id", UUID.class)),
                row.getInt("seconds"),
                row.getBoolean("keep_committed"),
                instant(row, "started_at"),
                status,
                instant(row, "ended_at"),
                status == PlanningStatus.FINISHED
                        ? new PlanningState.Outcome(
                                row.getLong("cost"),
                                row.getObject("bound", Long.class),
                                row.getInt("open_roles"),
                                row.getInt("staged"),
                                row.getInt("passed_over"))
                        : null);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    // ---- runs ----

    Optional<PlanningState> find(PlanningId id) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from planning where id = :id")
                .bind("id", id)
                .map((row, context) -> state(row))
                .findOne());
    }

    /** @return those of the period, the latest first */
    List<PlanningState> ofPeriod(PeriodId period, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from planning where period_id = :period order by started_at desc, id desc limit :most")
                .bind("period", period)
                .bind("most", most)
                .map((row, context) -> state(row))
                .list());
    }

    /** @return the one that is at work on the period; two who ask at the same moment wait for each other */
    Optional<PlanningId> openForStart(PeriodId period) {
        return jdbi.withHandle(handle -> {
            handle.createQuery("select pg_advisory_xact_lock(hashtext(:what))")
                    .bind("what", "planning of " + period.value())
                    .mapTo(String.class)
                    .list();
            return handle.createQuery(
                            "select id from planning where period_id = :period and status in ('RUNNING', 'STOPPING')")
                    .bind("period", period)
                    .mapTo(UUID.class)
                    .map(PlanningId::new)
                    .findOne();
        });
    }

    // ---- work ----

    /** @param account in whose name the result is staged; null: the system's */
    void addTask(PlanningId id, UUID account) {
        jdbi.useHandle(
                handle -> handle.createUpdate("insert into planning_task (planning_id, account) values (:id, :account)")
                        .bind("id", id)
                        .bind("account", account)
                        .execute());
    }

    /**
     * Takes work that nobody does, or whose node has not been heard of for a while: that begins anew.
     *
     * @return what is this node's now
     */
    List<Task> claim(int most) {
        return jdbi.inTransaction(handle -> {
            List<Task> claimed = claim(handle, most);
            claimed.forEach(task -> handle.execute(
                    "delete from planning_progress where planning_id = ?",
                    task.id().value()));
            return claimed;
        });
    }

    private static List<Task> claim(Handle handle, int most) {
        return handle.createQuery(
                        """
                        update planning_task t set lease_until = now() + interval '15 seconds'
                          from planning p
                         where p.id = t.planning_id
                           and t.planning_id in (select planning_id from planning_task
                                                  where lease_until is null or lease_until < now()
                                                  order by planning_id limit :most for update skip locked)
                        returning t.planning_id, t.account, p.period_id, p.seconds, p.keep_committed""")
                .bind("most", most)
                .map((row, context) -> new Task(
                        new PlanningId(row.getObject(1, UUID.class)),
                        row.getObject(2, UUID.class),
                        new PeriodId(row.getObject(3, UUID.class)),
                        row.getInt(4),
                        row.getBoolean(5)))
                .list();
    }

    /**
     * What is to be done.
     *
     * @param account in whose name; null: the system's
     */
    record Task(PlanningId id, UUID account, PeriodId period, int seconds, boolean keepCommitted) {}

    /** Keeps the work, and tells what it has come to. @return whether somebody asked it to stop */
    boolean keep(PlanningId id, PlanningProgress progress) {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate(
                            "update planning_task set lease_until = now() + interval '15 seconds' where planning_id = :id")
                    .bind("id", id)
                    .execute();
            if (progress != null) {
                insert(handle, id, progress);
            }
            return handle.createQuery("select status <> 'RUNNING' from planning where id = :id")
                    .bind("id", id)
                    .mapTo(Boolean.class)
                    .findOne()
                    .orElse(true);
        });
    }

    private static void insert(Handle handle, PlanningId id, PlanningProgress progress) {
        handle.createUpdate(
                        """
                        insert into planning_progress (planning_id, elapsed_millis, cost, bound, open_roles)
                        values (:id, :elapsed, :cost, :bound, :open)
                        on conflict (planning_id, elapsed_millis) do nothing""")
                .bind("id", id)
                .bind("elapsed", progress.elapsedMillis())
                .bind("cost", progress.cost())
                .bind("bound", progress.bound())
                .bind("open", progress.openRoles())
                .execute();
    }

    void removeTask(PlanningId id) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from planning_task where planning_id = :id")
                .bind("id", id)
                .execute());
    }

    /** @return how the search went after that moment of it, in order */
    List<PlanningProgress> progress(PlanningId id, long afterMillis) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select elapsed_millis, cost, bound, open_roles from planning_progress
                         where planning_id = :id and elapsed_millis > :after order by elapsed_millis""")
                .bind("id", id)
                .bind("after", afterMillis)
                .map((row, context) -> new PlanningProgress(
                        row.getLong(1), row.getLong(2), row.getObject(3, Long.class), row.getInt(4)))
                .list());
    }

    // ---- what was found ----

    void addChanges(PlanningId id, List<Pick> picks) {
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch(
                    """
                    insert into planning_change (planning_id, fixture_id, role, before_id, after_id)
                    values (:id, :fixture, :role, :before, :after)""");
            for (Pick pick : picks) {
                batch.bind("id", id)
                        .bind("fixture", pick.fixtureId())
                        .bind("role", pick.role().name())
                        .bind("before", value(pick.before()))
                        .bind("after", value(pick.after()))
                        .add();
            }
            batch.execute();
        });
    }

    private static UUID value(RefereeId referee) {
        return referee == null ? null : referee.value();
    }

    /** @return what the run staged, by day and time */
    List<Pick> changes(PlanningId id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select c.fixture_id, c.role, c.before_id, c.after_id
                          from planning_change c join fixture f on f.id = c.fixture_id
                         where c.planning_id = :id
                         order by f.match_date, f.starts_at nulls first, f.id, c.role""")
                .bind("id", id)
                .map((row, context) -> pick(row))
                .list());
    }

    /**
     * A change as it is kept, with names.
     *
     * @param staged whether exactly that is staged now
     */
    record Proposed(FixtureId fixture, CrewRole role, RefereeRef before, RefereeRef after, boolean staged) {}

    /** @return what the run staged, by day and time, and whether it still is */
    List<Proposed> proposed(PlanningId id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select c.fixture_id, c.role, coalesce(s.staged and s.staged_referee_id is not distinct from c.after_id, false),
                               b.id, b.first_name || ' ' || b.last_name, b.licence, bc.name,
                               a.id, a.first_name || ' ' || a.last_name, a.licence, ac.name
                          from planning_change c
                          join fixture f on f.id = c.fixture_id
                          left join crew_slot s on s.fixture_id = c.fixture_id and s.role = c.role
                          left join referee b on b.id = c.before_id
                          left join club bc on bc.id = b.club_id
                          left join referee a on a.id = c.after_id
                          left join club ac on ac.id = a.club_id
                         where c.planning_id = :id
                         order by f.match_date, f.starts_at nulls first, f.id, c.role""")
                .bind("id", id)
                .map((row, context) -> new Proposed(
                        new FixtureId(row.getObject(1, UUID.class)),
                        CrewRole.valueOf(row.getString(2)),
                        ref(row, 4),
                        ref(row, 8),
                        row.getBoolean(3)))
                .list());
    }

    private static RefereeRef ref(ResultSet row, int from) throws SQLException {
        UUID id = row.getObject(from, UUID.class);
        return id == null
                ? null
                : new RefereeRef(
                        new RefereeId(id), row.getString(from + 1), row.getString(from + 2), row.getString(from + 3));
    }

    /** @return what some run staged in these matches, whatever became of it */
    List<Pick> staged(Collection<FixtureId> fixtures) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select fixture_id, role, before_id, after_id from planning_change where fixture_id = any(:ids)")
                .bind("ids", fixtures.stream().map(FixtureId::value).toArray(UUID[]::new))
                .map((row, context) -> pick(row))
                .list());
    }

    private static Pick pick(ResultSet row) throws SQLException {
        return new Pick(
                new FixtureId(row.getObject("fixture_id", UUID.class)),
                CrewRole.valueOf(row.getString("role")),
                Database.id(row.getObject("before_id", UUID.class), RefereeId::new),
                Database.id(row.getObject("after_id", UUID.class), RefereeId::new));
    }
}
