package org.refstand.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.refstand.eventlog.EventFamily;
import org.refstand.eventlog.Upcaster;
import org.refstand.kernel.DomainEvent;

/** Makes this feature's events known to the log. */
@ApplicationScoped
class AssignmentEvents implements EventFamily {
    @Override
    public Class<? extends DomainEvent> events() {
        return AssignmentEvent.class;
    }

    @Override
    public List<Upcaster> upcasters() {
        return List.of(
                Upcaster.notSaid(AssignmentEvent.AssignmentStaged.class, 1, "stagedAt"),
                Upcaster.notSaid(AssignmentEvent.AssignmentStaged.class, 2, "replaces", "reason"),
                Upcaster.notSaid(AssignmentEvent.CrewCommitted.class, 1, "committedAt"),
                Upcaster.notSaid(AssignmentEvent.CrewCommitted.class, 2, "reason"),
                Upcaster.notSaid(AssignmentEvent.AssignmentConfirmed.class, 1, "answeredAt"),
                Upcaster.notSaid(AssignmentEvent.AssignmentDeclined.class, 1, "answeredAt"));
    }
}
