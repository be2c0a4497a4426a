package org.refstand.planning;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Shares the processors among all that search at once: each works for a moment, then lets whoever waits longest go on.
 * One processor is left to everybody else, so that pages and commits hardly feel it.
 */
final class Turns {
    private static final long SLICE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private final Semaphore free;
    private final ThreadLocal<Long> began = new ThreadLocal<>();

    /** @param processors of the machine */
    Turns(int processors) {
        free = new Semaphore(Math.max(1, processors - 1), true);
    }

    /** Runs the work when it is its turn; it calls {@link #breathe} often. */
    void take(Runnable work) {
        free.acquireUninterruptibly();
        began.set(System.nanoTime());
        try {
            work.run();
        } finally {
            began.remove();
            free.release();
        }
    }

    /** Lets others have a turn when this one was long enough. */
    void breathe() {
        if (System.nanoTime() - began.get() > SLICE_NANOS && free.hasQueuedThreads()) {
            free.release();
            free.acquireUninterruptibly();
            began.set(System.nanoTime());
        }
    }
}
