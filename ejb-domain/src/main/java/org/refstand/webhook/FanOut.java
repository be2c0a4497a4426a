package org.refstand.webhook;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Set;
import org.refstand.eventlog.FactHandler;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.webhook.WebhookEvent.WebhookCreated;
import org.refstand.webhook.WebhookEvent.WebhookTested;

/** Makes deliveries of events. A webhook begins where the feed tells of its creation. */
@ApplicationScoped
class FanOut implements FactHandler {
    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @Inject
    WebhookRows rows;

    @Inject
    Dispatcher dispatcher;

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public void on(RecordedEvent event) {
        on(List.of(event));
    }

    @Override
    public void on(List<RecordedEvent> events) {
        Set<String> wanted = rows.wanted();
        events.forEach(event -> tell(event, wanted));
        transaction.registerInterposedSynchronization(new AfterCommit());
    }

    /** Deliveries raise no events of their own; each finds the trace of its event again when it is sent. */
    @Override
    public boolean worksInBulk() {
        return true;
    }

    private void tell(RecordedEvent event, Set<String> wanted) {
        String type = event.event().getClass().getSimpleName();
        if (event.event() instanceof WebhookTested test) {
            rows.add(event, type, OrderKey.of(event), test.id());
        }
        if (wanted.contains(type)) {
            rows.add(event, type, OrderKey.of(event));
        }
        if (event.event() instanceof WebhookCreated created) {
            rows.begin(created.id());
        }
    }

    /** The rows are there only now. */
    private final class AfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {
            // everything is written already
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                dispatcher.wake();
            }
        }
    }
}
