package org.refstand.planning;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.refstand.kernel.Maintenance;
import org.refstand.planning.PlanningRows.Task;

/**
 * Does what planning runs wait for, on every node: whichever sees one first works on it and is heard of twice a second.
 * When a node dies, another begins anew.
 */
@ApplicationScoped
class PlanningRunner {
    private static final Logger LOG = System.getLogger(PlanningRunner.class.getName());
    private static final int POLL_MILLIS = 500;
    /** More at once would only wait for each other. */
    private static final int MOST_AT_ONCE = 4;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    ManagedThreadFactory threads;

    @Inject
    PlanningRows rows;

    @Inject
    PlanningWork work;

    @Inject
    Maintenance maintenance;

    private final Turns turns = new Turns(Runtime.getRuntime().availableProcessors());
    private final Map<Task, Running> running = new ConcurrentHashMap<>();
    private volatile boolean stopping;
    private Thread thread;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        if (maintenance.isOn()) {
            return;
        }
        thread = threads.newThread(this::untilStopped);
        thread.setName("refstand-planning");
        thread.setDaemon(true);
        thread.start();
    }

    /** What is at work begins anew on another node, or after the start. */
    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object ending) {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
        }
        running.keySet().forEach(this::giveBack);
    }

    private void giveBack(Task task) {
        try {
            rows.giveBack(task);
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "The work is free when its lease ends", e);
        }
    }

    private void untilStopped() {
        while (!stopping) {
            try {
                running.forEach(this::keep);
                rows.claim(Math.max(0, MOST_AT_ONCE - running.size())).forEach(this::start);
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                later(e);
            }
        }
    }

    /** The database is away, or not migrated yet. */
    private void later(RuntimeException why) {
        LOG.log(Level.DEBUG, "Planning runs wait", why);
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    private void keep(Task task, Running one) {
        Searching searching = one.searching;
        boolean asked = rows.keep(task, searching == null ? null : searching.progress());
        if (asked && searching != null) {
            searching.stop();
        }
    }

    private void start(Task task) {
        Running one = new Running();
        running.put(task, one);
        Thread worker = threads.newThread(() -> {
            try {
                work.run(task, turns, searching -> one.searching = searching);
            } finally {
                running.remove(task);
            }
        });
        worker.setName("refstand-planning-" + task.id().value());
        worker.setDaemon(true);
        worker.start();
    }

    /** What is at work here; without a search while the facts are read. */
    private static final class Running {
        private volatile Searching searching;
    }
}
