package org.refstand.eventlog;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.PGConnection;
import org.refstand.kernel.Maintenance;

/**
 * The three threads of the feed. One sends NOTIFY after commits, one waits for it and delivers to live listeners, one runs
 * the durable readers. Every second each looks by itself, so a lost connection costs time, never an event.
 *
 * <p>A listener of the web application, not an enterprise bean: on threads that a bean makes, the server lets JPA join the
 * transaction of a use case, but not JDBC, so an effect and the position would be committed apart. The migration has run by
 * then, for beans start before the web application.
 */
@WebListener
public class FeedThreads implements ServletContextListener {
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
    DurableReading reading;

    @Inject
    Maintenance maintenance;

    @Inject
    @Any
    Instance<FactHandler> handlers;

    /** How long the feed waits for a NOTIFY before it looks by itself. */
    @Inject
    @ConfigProperty(name = "refstand.feed.poll", defaultValue = "" + POLL_MILLIS)
    int listenMillis;

    private final List<Thread> running = new ArrayList<>();
    private final Semaphore durableWork = new Semaphore(1);
    private volatile boolean stopping;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (maintenance.isOn()) {
            return;
        }
        feed.startAtEnd();
        run("refstand-notify", this::notifyAfterCommits);
        run("refstand-feed", this::listenAndDeliver);
        run("refstand-readers", this::runDurableReaders);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
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
                notifications.getNotifications(feed.isPending() ? PENDING_MILLIS : listenMillis);
            }
        }
    }

    private void runDurableReaders() throws InterruptedException {
        while (!stopping) {
            boolean more = false;
            for (FactHandler handler : handlers) {
                more |= reading.advance(handler);
            }
            if (!more) {
                durableWork.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
                durableWork.drainPermits();
            }
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
