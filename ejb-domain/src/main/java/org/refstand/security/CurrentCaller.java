package org.refstand.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * The caller of the running thread. A face puts it there around each request, message or refresh; other threads start with
 * {@link Caller#NOBODY} and must be told.
 */
@ApplicationScoped
public class CurrentCaller {
    private final ThreadLocal<Caller> caller = new ThreadLocal<>();

    /** @return who is calling; {@link Caller#NOBODY} when nobody said */
    public Caller get() {
        Caller current = caller.get();
        return current == null ? Caller.NOBODY : current;
    }

    /**
     * Guards somebody's own objects: only an assigner or that very referee goes on.
     *
     * @throws Forbidden for everybody else
     */
    public void requireActingFor(UUID refereeId, String operation) {
        if (!get().mayActFor(refereeId)) {
            throw Forbidden.to(get(), operation);
        }
    }

    /** Runs the work as that caller; afterwards the thread is as it was. */
    public <T> T as(Caller other, Supplier<T> work) {
        Caller before = caller.get();
        caller.set(other);
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    /** Runs the work as that caller; afterwards the thread is as it was. */
    public <T> T call(Caller other, Callable<T> work) throws Exception {
        Caller before = caller.get();
        caller.set(other);
        try {
            return work.call();
        } finally {
            restore(before);
        }
    }

    private void restore(Caller before) {
        if (before == null) {
            caller.remove();
        } else {
            caller.set(before);
        }
    }
}
