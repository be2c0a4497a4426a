package org.refstand.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Many writers at the same time, who can be told to rest. */
final class Crowd implements AutoCloseable {
    private final List<Writer> writers;
    private final List<Thread> threads = new ArrayList<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    /** Who writes shares it. */
    private final ReadWriteLock gate = new ReentrantReadWriteLock(true);

    private volatile boolean ended;

    Crowd(List<Writer> writers) {
        this.writers = writers;
        for (Writer writer : writers) {
            Thread thread = new Thread(() -> write(writer), "writer");
            thread.setUncaughtExceptionHandler((who, failure) -> failures.add(failure));
            thread.start();
            threads.add(thread);
        }
    }

    /** Returns when this many more commands have been acknowledged. */
    void letWrite(int more) {
        long goal = done() + more;
        Desk.await("commands to be done", () -> done() >= goal || !failures.isEmpty());
        if (!failures.isEmpty()) {
            throw new IllegalStateException("a writer gave up", failures.get(0));
        }
    }

    /** Returns when each has come to the end of what it was doing. */
    void rest() {
        gate.writeLock().lock();
    }

    /** To be called by who made them rest. */
    void goOn() {
        gate.writeLock().unlock();
    }

    @Override
    public void close() {
        ended = true;
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private long done() {
        return writers.stream()
                .flatMap(writer -> writer.sent().stream())
                .filter(Sent::isDone)
                .count();
    }

    private void write(Writer writer) {
        while (!ended) {
            gate.readLock().lock();
            try {
                writer.step();
            } finally {
                gate.readLock().unlock();
            }
        }
    }
}
