package org.refstand.kernel;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The aggregates of the running transaction. At its end every root that raised events gets a new version and its events are
 * written beside it; after the commit the event log is told.
 */
@ApplicationScoped
class UnitOfWork {
    @PersistenceContext
    EntityManager entities;

    @Inject
    EventSink sink;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    /** From now on the aggregate's events belong to this transaction. */
    void track(Aggregate aggregate) {
        tracked().add(aggregate);
    }

    /** Writes events and rows, and makes deferred constraints speak now, where their violation can still be answered. */
    void complete() {
        List<EventSink.Raised> raised = new ArrayList<>();
        for (Aggregate aggregate : tracked()) {
            List<DomainEvent> events = aggregate.takeEvents();
            if (!events.isEmpty()) {
                long version = aggregate.version() + 1;
                if (aggregate.version() > 0 && entities.contains(aggregate)) {
                    entities.lock(aggregate, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
                }
                events.forEach(
                        event -> raised.add(new EventSink.Raised(aggregate.type(), aggregate.uuid(), version, event)));
            }
        }
        entities.flush();
        if (!raised.isEmpty()) {
            sink.write(raised);
            entities.createNativeQuery("set constraints all immediate").executeUpdate();
            transaction.registerInterposedSynchronization(new AfterCommit());
        }
    }

    @SuppressWarnings("unchecked") // the resource is put there by this method only
    private Set<Aggregate> tracked() {
        Set<Aggregate> tracked = (Set<Aggregate>) transaction.getResource(UnitOfWork.class);
        if (tracked == null) {
            tracked = new LinkedHashSet<>();
            transaction.putResource(UnitOfWork.class, tracked);
        }
        return tracked;
    }

    private final class AfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {
            // everything was written by complete()
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                sink.committed();
            }
        }
    }
}
