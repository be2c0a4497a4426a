package org.refstand.webhook;

import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * One target, as this node sees it, behind its own circuit breaker and its own bulkhead: a target in trouble is left alone for
 * a while, and never keeps more than a few threads waiting for it.
 */
final class Target {
    /** So many deliveries are on their way to one target at once. */
    static final int AT_ONCE = 4;

    /** Three of the last five in trouble open the circuit. */
    private static final int WINDOW = 5;

    private static final double TROUBLED = 0.6;

    private final TypedGuard<Attempt> guard;
    private final AtomicInteger taken = new AtomicInteger();

    /**
     * @param pause how long the target is left alone
     * @param heard told when the circuit opens, may be tried, and closes
     */
    Target(Duration pause, Consumer<CircuitBreakerState> heard) {
        guard = TypedGuard.create(Attempt.class)
                .withCircuitBreaker()
                .failOn(Trouble.class)
                .requestVolumeThreshold(WINDOW)
                .failureRatio(TROUBLED)
                .delay(pause.toMillis(), ChronoUnit.MILLIS)
                .successThreshold(1)
                .onStateChange(heard)
                .done()
                .withBulkhead()
                .limit(AT_ONCE)
                .done()
                .build();
    }

    /** @return how many places of the bulkhead nobody has taken */
    int free() {
        return AT_ONCE - taken.get();
    }

    /** A place for a delivery that will be sent. */
    void take() {
        taken.incrementAndGet();
    }

    /** It is sent, or will not be. */
    void give() {
        taken.decrementAndGet();
    }

    /** @throws NotNow when the target must be left alone */
    Attempt attempt(Callable<Attempt> sending) throws NotNow {
        try {
            return guard.call(() -> {
                Attempt attempt = sending.call();
                if (attempt.isTrouble()) {
                    throw new Trouble(attempt);
                }
                return attempt;
            });
        } catch (Trouble e) {
            return e.attempt;
        } catch (CircuitBreakerOpenException | BulkheadException e) {
            throw new NotNow(e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Sending tells by its attempt what went wrong", e);
        }
    }

    /** What the circuit breaker counts. */
    private static final class Trouble extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Attempt attempt;

        Trouble(Attempt attempt) {
            super("The target is in trouble");
            this.attempt = attempt;
        }
    }

    /** Nothing was sent. */
    static final class NotNow extends Exception {
        private static final long serialVersionUID = 1L;

        NotNow(Exception cause) {
            super(cause);
        }
    }
}
