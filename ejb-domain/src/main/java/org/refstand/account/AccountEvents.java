package org.refstand.account;

import jakarta.enterprise.context.ApplicationScoped;
import org.refstand.eventlog.EventFamily;
import org.refstand.kernel.DomainEvent;

/** The event log writes and reads this feature's facts. */
@ApplicationScoped
class AccountEvents implements EventFamily {
    @Override
    public Class<? extends DomainEvent> events() {
        return AccountEvent.class;
    }
}
