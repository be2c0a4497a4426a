package org.refstand.webhook;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.refstand.kernel.Maintenance;

/**
 * Looks what is due, on every node, and has it sent: a few deliveries at once to each target, so that a slow one keeps only its
 * own waiting. Woken when there is something new or a place is free again; every second it looks by itself.
 */
@ApplicationScoped
class Dispatcher {
    private static final Logger LOG = System.getLogger(Dispatcher.class.getName());
    private static final int POLL_MILLIS = 1000;

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    ManagedThreadFactory threads;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService tasks;

    @Inject
    Outbox outbox;

    @Inject
    Delivering delivering;

    @Inject
    Maintenance maintenance;

    /** How long a target in trouble is left alone. */
    @Inject
    @ConfigProperty(name = "refstand.webhook.circuit.millis", defaultValue = "30000")
    long circuitMillis;

    private final Map<WebhookId, Target> targets = new ConcurrentHashMap<>();
    private final Semaphore work = new Semaphore(0);
    private volatile boolean stopping;
    private Thread thread;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        if (maintenance.isOn()) {
            return;
        }
        thread = threads.newThread(this::untilStopped);
        thread.setName("refstand-webhooks");
        thread.setDaemon(true);
        thread.start();
    }

    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object ending) {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** There may be something to send. */
    void wake() {
        work.release();
    }

    private void untilStopped() {
        while (!stopping) {
            try {
                boolean more = dispatch();
                if (!more) {
                    work.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
                    work.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                later(e);
            }
        }
    }

    /** The database is away, or not migrated yet. */
    private void later(RuntimeException why) {
        if (stopping) {
            return;
        }
        LOG.log(Level.DEBUG, "Webhooks wait", why);
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether something was taken to be sent; then there may be more */
    private boolean dispatch() {
        boolean any = false;
        List<Due> due = outbox.due();
        for (Due webhook : due) {
            Target target = targets.computeIfAbsent(webhook.id(), this::target);
            int most = Math.min(target.free(), webhook.probing() ? 1 : Target.AT_ONCE);
            if (most > 0) {
                for (Claimed claimed : outbox.claim(webhook.id(), most)) {
                    any = true;
                    target.take();
                    tasks.execute(() -> send(webhook, target, claimed));
                }
            }
        }
        return any;
    }

    private void send(Due webhook, Target target, Claimed claimed) {
        try {
            delivering.send(webhook, target, claimed);
        } catch (RuntimeException e) {
            // its lease ends by itself
            LOG.log(
                    Level.WARNING,
                    "What came of the delivery " + claimed.id().value() + " is not known; it will be sent again",
                    e);
        } finally {
            target.give();
            wake();
        }
    }

    private Target target(WebhookId webhook) {
        Duration pause = Duration.ofMillis(circuitMillis);
        return new Target(pause, state -> {
            if (state == CircuitBreakerState.OPEN) {
                LOG.log(Level.WARNING, "The target of webhook " + webhook.value() + " is in trouble");
                outbox.opened(webhook, pause);
            } else if (state == CircuitBreakerState.CLOSED) {
                outbox.closed(webhook);
            }
        });
    }
}
