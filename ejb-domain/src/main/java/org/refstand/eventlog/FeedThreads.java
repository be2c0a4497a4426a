package org.refstand.eventlog;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.refstand.kernel.Migration;
import org.refstand.security.Caller;
import org.refstand.security.CurrentCaller;

/**
 * The three threads of the feed. One sends NOTIFY after commits, one waits for it and delivers to live listeners, one runs
 * the durable readers. Every second each looks by itself, so a lost connection costs time, never an event.
 */
@Singleton
@Startup
@DependsOn(Migration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class FeedThreads {
    private static final Logger LOG = System.getLogger(FeedThreads.class.getName());
    private static final int POLL_MILLIS = 1000;
    private static final int PENDING_MILLIS = 10;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    ManagedThreadFactory threads;

    @Inject
    FeedConnection connections;

    @Inject
    CommitSignal signal;

    @Inject
    EventFeed feed;

    @Inject
    DurableReader reader;

    @Inject
    CurrentCaller caller;

    @Inject
    @Any
    Instance<FactHandler> handlers;

    private final List<Thread> running = new ArrayList<>();
    private final Semaphore durableWork = new Semaphore(1);
    private volatile boolean stopping;

    @PostConstruct
    void start() {
        feed.startAtEnd();
        run("refstand-notify", this::notifyAfterCommits);
        run("refstand-feed", this::listenAndDeliver);
        run("refstand-readers", this::runDurableReaders);
    }

    @PreDestroy
    void stop() {
        stopping = true;
        running.forEach(Thread::interrupt);
    }

    private void run(String name, Step loop) {
        Thread thread = threads.newThread(() -> untilStopped(name, loop));
        thread.setName(name);
        thread.setDaemon(true);
        running.add(thread);
        thread.start();
    }

    /** A loop that fails (the database is away) starts again. */
    private void untilStopped(String name, Step loop) {
        while (!stopping) {
            try {
                loop.run();
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | RuntimeException e) {
                if (!stopping) {
                    LOG.log(Level.WARNING, name + " starts again: " + e.getMessage());
                    pause();
                }
            }
        }
    }

    private void notifyAfterCommits() throws SQLException, InterruptedException {
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement()) {
            while (!stopping) {
                signal.await();
                statement.execute("notify " + FeedConnection.CHANNEL);
            }
        }
    }

    private void listenAndDeliver() throws SQLException {
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement()) {
            statement.execute("listen " + FeedConnection.CHANNEL);
            PGConnection notifications = connection.unwrap(PGConnection.class);
            while (!stopping) {
                while (feed.deliver()) {
                    durableWork.release();
                }
                notifications.getNotifications(feed.isPending() ? PENDING_MILLIS : POLL_MILLIS);
            }
        }
    }

    private void runDurableReaders() throws InterruptedException {
        while (!stopping) {
            boolean more = false;
            for (FactHandler handler : handlers) {
                more |= step(handler);
            }
            if (!more) {
                durableWork.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
                durableWork.drainPermits();
            }
        }
    }

    /** A handler that fails must not keep the others from their work. */
    private boolean step(FactHandler handler) {
        try {
            return caller.as(Caller.SYSTEM, () -> reader.step(handler));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "Reader " + handler.name() + " failed and will try again", e);
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws SQLException, InterruptedException;
    }
}
