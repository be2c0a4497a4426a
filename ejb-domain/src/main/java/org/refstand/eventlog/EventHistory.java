package org.refstand.eventlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What the log says of one thing. */
@ApplicationScoped
public class EventHistory {
    @Inject
    EventLog log;

    /** @return the events of the same aggregate that the same command caused, this one among them, in order */
    public List<RecordedEvent> together(RecordedEvent event) {
        return log.together(event);
    }
}
