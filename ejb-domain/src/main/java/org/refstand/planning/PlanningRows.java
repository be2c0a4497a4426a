package org.refstand.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.refstand.availability.PeriodId;

/** What stands beside the planning runs: who works on them, how far they have come. */
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
                        update planning_task t set lease_until = now() + interval '15 seconds', attempts = attempts + 1
                          from planning p
                         where p.id = t.planning_id
                           and t.planning_id in (select planning_id from planning_task
                                                  where lease_until is null or lease_until < now()
                                                  order by planning_id limit :most for update skip locked)
                        returning t.planning_id, t.account, p.period_id, p.seconds, p.keep_committed, t.attempts""")
                .bind("most", most)
                .map((row, context) -> new Task(
                        new PlanningId(row.getObject(1, UUID.class)),
                        row.getObject(2, UUID.class),
                        new PeriodId(row.getObject(3, UUID.class)),
                        row.getInt(4),
                        row.getBoolean(5),
                        row.getInt(6)))
                .list();
    }

    /** Gives work back that has not ended, so that another node begins with it at once; this one has not tried it in vain. */
    void giveBack(PlanningId id) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update planning_task set lease_until = null, attempts = attempts - 1 where planning_id = :id")
                .bind("id", id)
                .execute());
    }

    /**
     * What is to be done.
     *
     * @param account in whose name; null: the system's
     * @param attempts how many nodes have begun with it, this one among them
     */
    record Task(PlanningId id, UUID account, PeriodId period, int seconds, boolean keepCommitted, int attempts) {}

    /**
     * Keeps the work, and tells what it has come to; of work that has ended nothing is told any more.
     *
     * @return whether somebody asked it to stop
     */
    boolean keep(PlanningId id, PlanningProgress progress) {
        return jdbi.inTransaction(handle -> {
            int kept = handle.createUpdate(
                            "update planning_task set lease_until = now() + interval '15 seconds' where planning_id = :id")
                    .bind("id", id)
                    .execute();
            if (kept > 0 && progress != null) {
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
}
