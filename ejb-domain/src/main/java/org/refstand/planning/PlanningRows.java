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
import org.jdbi.v3.core.statement.Update;
import org.refstand.availability.PeriodId;

/** What stands beside the planning runs: who works on them, how far they have come. */
@ApplicationScoped
class PlanningRows {
    /** So many moments of a search that has ended are kept at least, and fewer than twice as many. */
    private static final int MOMENTS_KEPT = 240;

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
     * Takes work that nobody does, or whose node has not been heard of for a while: that begins anew. What is to stop is
     * taken however many are at work, since it ends at once.
     *
     * @param most of what is not to stop
     * @return what is this node's now
     */
    List<Task> claim(int most) {
        return jdbi.inTransaction(handle -> handle.createQuery(
                        """
                        with awaited as (
                            select t.planning_id, p.status from planning_task t join planning p on p.id = t.planning_id
                             where t.lease_until is null or t.lease_until < now()
                             order by t.planning_id for update of t skip locked),
                        taken as (
                            select planning_id from awaited where status = 'STOPPING'
                            union all (select planning_id from awaited where status = 'RUNNING' order by planning_id limit :most))
                        update planning_task t
                           set lease_until = now() + interval '15 seconds', attempts = attempts + 1, holder = gen_random_uuid()
                          from planning p
                         where p.id = t.planning_id and t.planning_id in (select planning_id from taken)
                        returning t.planning_id, t.holder, t.account, p.period_id, p.seconds, p.keep_committed, t.attempts,
                                  (select coalesce(max(elapsed_millis), 0) from planning_progress where planning_id = p.id)""")
                .bind("most", most)
                .map((row, context) -> new Task(
                        new PlanningId(row.getObject(1, UUID.class)),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        new PeriodId(row.getObject(4, UUID.class)),
                        row.getInt(5),
                        row.getBoolean(6),
                        row.getInt(7),
                        row.getLong(8)))
                .list());
    }

    /** Gives work back that has not ended, so that another node begins with it at once; this one has not tried it in vain. */
    void giveBack(Task task) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        """
                        update planning_task set lease_until = null, holder = null, attempts = attempts - 1
                         where planning_id = :id and holder = :holder""")
                .bind("id", task.id())
                .bind("holder", task.holder())
                .execute());
    }

    /**
     * What is to be done.
     *
     * @param holder names this taking of it; another node that takes it since has another one
     * @param account in whose name; null: the system's
     * @param attempts how many nodes have begun with it, this one among them
     * @param beforeMillis how long others had searched
     */
    record Task(
            PlanningId id,
            UUID holder,
            UUID account,
            PeriodId period,
            int seconds,
            boolean keepCommitted,
            int attempts,
            long beforeMillis) {}

    /**
     * Keeps the work, and tells what it has come to; nothing is told of work that has ended or that another has taken since.
     *
     * @return whether somebody asked it to stop
     */
    boolean keep(Task task, PlanningProgress progress) {
        return jdbi.inTransaction(handle -> {
            int kept = handle.createUpdate(
                            """
                            update planning_task set lease_until = now() + interval '15 seconds'
                             where planning_id = :id and holder = :holder""")
                    .bind("id", task.id())
                    .bind("holder", task.holder())
                    .execute();
            if (kept > 0 && progress != null) {
                tell(handle, task, progress);
            }
            return handle.createQuery("select status <> 'RUNNING' from planning where id = :id")
                    .bind("id", task.id())
                    .mapTo(Boolean.class)
                    .findOne()
                    .orElse(true);
        });
    }

    /** One statement, so that nothing is told behind the end. */
    private static void tell(Handle handle, Task task, PlanningProgress progress) {
        bound(
                        handle.createUpdate(
                                """
                                insert into planning_progress (planning_id, elapsed_millis, cost, bound, open_roles)
                                select planning_id, :elapsed, :cost, cast(:bound as bigint), :open from planning_task
                                 where planning_id = :id and holder = :holder
                                on conflict (planning_id, elapsed_millis) do nothing"""),
                        task.id(),
                        progress)
                .bind("holder", task.holder())
                .execute();
    }

    /** Behind whatever was told before, also by another node: whoever asks for what came after a moment gets it. */
    private static void tellLast(Handle handle, PlanningId id, PlanningProgress progress) {
        bound(
                        handle.createUpdate(
                                """
                                insert into planning_progress (planning_id, elapsed_millis, cost, bound, open_roles)
                                select cast(:id as uuid), greatest(:elapsed, coalesce(max(elapsed_millis) + 1, 0)), :cost,
                                       cast(:bound as bigint), :open
                                  from planning_progress where planning_id = :id"""),
                        id,
                        progress)
                .execute();
    }

    private static Update bound(Update insert, PlanningId id, PlanningProgress progress) {
        return insert.bind("id", id)
                .bind("elapsed", progress.elapsedMillis())
                .bind("cost", progress.cost())
                .bind("bound", progress.bound())
                .bind("open", progress.openRoles());
    }

    /** @return whether it was this one's to end */
    boolean removeTask(Task task) {
        return jdbi.withHandle(handle -> handle.createUpdate(
                                "delete from planning_task where planning_id = :id and holder = :holder")
                        .bind("id", task.id())
                        .bind("holder", task.holder())
                        .execute())
                > 0;
    }

    /** Whoever holds it: of a run that has ended, its last moment and so many others as a picture can show are kept. */
    void end(PlanningId id, PlanningProgress last) {
        jdbi.useHandle(handle -> {
            handle.execute("delete from planning_task where planning_id = ?", id.value());
            tellLast(handle, id, last);
            handle.createUpdate(
                            """
                            delete from planning_progress g
                             using (select elapsed_millis, row_number() over (order by elapsed_millis desc) - 1 as back,
                                           count(*) over () as moments
                                      from planning_progress where planning_id = :id) k
                             where g.planning_id = :id and g.elapsed_millis = k.elapsed_millis
                               and k.back % greatest(1, k.moments / :kept) <> 0""")
                    .bind("id", id)
                    .bind("kept", MOMENTS_KEPT)
                    .execute();
        });
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
