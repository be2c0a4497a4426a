package org.refstand.kafka;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.refstand.kernel.Maintenance;

/**
 * The two threads of the bridge, where it is configured. A listener of the web application for the same reason as the log's
 * own threads, see {@code FeedThreads}.
 */
@WebListener
public class KafkaThreads implements ServletContextListener {
    private static final long PATIENCE_MILLIS = TimeUnit.SECONDS.toMillis(5);

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    ManagedThreadFactory threads;

    @Inject
    Maintenance maintenance;

    @Inject
    KafkaSettings settings;

    @Inject
    KafkaFigures figures;

    @Inject
    Relay relay;

    @Inject
    Inbox inbox;

    private final List<Thread> running = new ArrayList<>();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (maintenance.isOn()) {
            return;
        }
        figures.begin();
        if (settings.hasRelay()) {
            run("refstand-kafka-relay", relay::run);
        }
        if (settings.hasInbox()) {
            run("refstand-kafka-inbox", inbox::run);
        }
    }

    /** What is under way ends well, if it ends soon: then another node, or the next start, need not do it again. */
    @Override
    public void contextDestroyed(ServletContextEvent event) {
        running.forEach(Thread::interrupt);
        try {
            for (Thread thread : running) {
                thread.join(PATIENCE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(String name, Step work) {
        Thread thread = threads.newThread(() -> {
            try {
                work.run();
            } catch (InterruptedException e) {
                // the end of the desk
            }
        });
        thread.setName(name);
        thread.setDaemon(true);
        running.add(thread);
        thread.start();
    }

    @FunctionalInterface
    private interface Step {
        void run() throws InterruptedException;
    }
}
