package org.refstand.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * The trace that the running thread works for. Whoever lets work in puts it there: a request, a message, an event that a
 * reader of the log has come to. Other threads start without one and must be told; a command that is begun without one
 * begins its own.
 */
@ApplicationScoped
public class CurrentTrace {
    // of the class, so that whoever logs a failure can name it wherever that is
    private static final ThreadLocal<Place> PLACE = new ThreadLocal<>();

    /** @return where in a trace this thread is; empty when nobody said */
    public Optional<Traceparent> get() {
        return here();
    }

    /** @return the header for whoever is called from here; empty when nobody said where that is */
    public Optional<String> header() {
        return here().map(Traceparent::toString);
    }

    /**
     * Runs the work there; afterwards the thread is as it was.
     *
     * @param where null for a trace of its own, which is made when somebody asks for it
     */
    public <T> T call(Traceparent where, Callable<T> work) throws Exception {
        Place before = PLACE.get();
        PLACE.set(new Place(where));
        try {
            return work.call();
        } finally {
            restore(before);
        }
    }

    /** The same for work that throws no checked exception. */
    public <T> T as(Traceparent where, Supplier<T> work) {
        Place before = PLACE.get();
        PLACE.set(new Place(where));
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    /** @return the id of this thread's trace, for a line of the log */
    public static Optional<String> id() {
        return here().map(Traceparent::traceId);
    }

    /** Whether somebody said where this thread is. */
    boolean isKnown() {
        return PLACE.get() != null;
    }

    /** @return where this thread is, if that has been named already */
    Optional<Traceparent> named() {
        return Optional.ofNullable(PLACE.get()).map(place -> place.at);
    }

    private static Optional<Traceparent> here() {
        return Optional.ofNullable(PLACE.get()).map(Place::named);
    }

    private static void restore(Place before) {
        if (before == null) {
            PLACE.remove();
        } else {
            PLACE.set(before);
        }
    }

    /** Most requests only read, and nobody asks for the name of their trace. */
    private static final class Place {
        private Traceparent at;

        Place(Traceparent at) {
            this.at = at;
        }

        Traceparent named() {
            if (at == null) {
                at = Traceparent.unkept();
            }
            return at;
        }
    }
}
