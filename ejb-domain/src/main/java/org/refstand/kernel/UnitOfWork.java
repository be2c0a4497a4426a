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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.refstand.kernel.TraceStep.Kind;

/**
 * The aggregates of the running transaction. At its end every root that raised events gets a new version and its events are
 * written beside it; after the commit the event log is told.
 */
@ApplicationScoped
class UnitOfWork {
    private static final String COMMAND = UnitOfWork.class.getName() + ".command";
    private static final TraceStep WRITING = TraceStep.of(Kind.INTERNAL, "write events");

    @PersistenceContext
    EntityManager entities;

    @Inject
    EventSink sink;

    @Inject
    CurrentCommand current;

    @Inject
    Tracing tracing;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    /** From now on the aggregate's events belong to this transaction. */
    void track(Aggregate aggregate) {
        aggregate.track();
        tracked().putIfAbsent(aggregate, aggregate.version());
    }

    /** Writes events and rows, and makes deferred constraints speak now, where their violation can still be answered. */
    void complete() {
        Map<Aggregate, Long> tracked = tracked();
        Map<Aggregate, List<DomainEvent>> raised = new LinkedHashMap<>();
        for (Aggregate aggregate : tracked.keySet()) {
            List<DomainEvent> events = aggregate.takeEvents();
            if (!events.isEmpty()) {
                raised.put(aggregate, events);
                raiseVersion(aggregate, tracked.get(aggregate));
            }
        }
        entities.flush();
        if (!raised.isEmpty()) {
            List<EventSink.Raised> changes = asWritten(raised);
            tracing.run(WRITING.with("refstand.events", changes.size()), () -> sink.write(command(), changes));
            entities.createNativeQuery("set constraints all immediate").executeUpdate();
            // an outer use case may go on: for its changes, too, only the end counts
            entities.createNativeQuery("set constraints all deferred").executeUpdate();
            transaction.registerInterposedSynchronization(new AfterCommit());
        }
    }

    /** Rows of its own make JPA raise the version; parts alone, or nothing but an event, do not. */
    private void raiseVersion(Aggregate aggregate, long loaded) {
        boolean isNew = aggregate.version() == 0;
        boolean alreadyRaised = aggregate.version() > loaded;
        if (!isNew && !alreadyRaised && entities.contains(aggregate)) {
            entities.lock(aggregate, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        }
    }

    private List<EventSink.Raised> asWritten(Map<Aggregate, List<DomainEvent>> raised) {
        List<EventSink.Raised> written = new ArrayList<>();
        raised.forEach((aggregate, events) -> {
            // a deleted one has no row whose version was raised
            long version = entities.contains(aggregate) ? aggregate.version() : aggregate.version() + 1;
            tracked().put(aggregate, version);
            events.forEach(
                    event -> written.add(new EventSink.Raised(aggregate.type(), aggregate.uuid(), version, event)));
        });
        return written;
    }

    /** Names the outermost use case, as the client did if it did: what the ones inside it do belongs to the same command. */
    private UUID command() {
        UUID command = (UUID) transaction.getResource(COMMAND);
        if (command == null) {
            command = current.id().orElseGet(Uuid7::next);
            transaction.putResource(COMMAND, command);
        }
        return command;
    }

    @SuppressWarnings("unchecked") // the resource is put there by this method only
    private Map<Aggregate, Long> tracked() {
        Map<Aggregate, Long> tracked = (Map<Aggregate, Long>) transaction.getResource(UnitOfWork.class);
        if (tracked == null) {
            tracked = new LinkedHashMap<>();
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
