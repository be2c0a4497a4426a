package org.refstand.eventlog;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Tells the notifying thread that something was committed. Many commits while it is busy are one signal: NOTIFY inside
 * each transaction would make commits queue behind one lock of the whole database.
 */
@ApplicationScoped
class CommitSignal {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean signalled;

    void send() {
        lock.lock();
        try {
            signalled = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void await() throws InterruptedException {
        lock.lock();
        try {
            while (!signalled) {
                changed.await();
            }
            signalled = false;
        } finally {
            lock.unlock();
        }
    }
}
