package org.refstand.availability;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.refstand.eventlog.EventHistory;
import org.refstand.kernel.ReadSide;
import org.refstand.security.Role;

/** Periods as they were at a moment of the past, by what the log says. */
@ReadSide
public class PeriodHistory {
    @Inject
    EventHistory history;

    @Inject
    PeriodFold fold;

    /** One period; empty when there was none then. Whether it accepts answers is told of that moment. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Optional<PeriodView> find(PeriodId id, Instant at) {
        return history.asOf(fold, id, at)
                .map(then -> new PeriodView(
                        then.id(),
                        then.version(),
                        then.name(),
                        then.firstDay(),
                        then.lastDay(),
                        then.deadline(),
                        then.status(),
                        then.status() == PeriodStatus.OPEN && !at.isAfter(then.deadline())));
    }
}
