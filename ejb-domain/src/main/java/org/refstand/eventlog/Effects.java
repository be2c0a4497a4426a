package org.refstand.eventlog;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.refstand.kernel.UseCase;
import org.refstand.security.Role;

/**
 * What a reader does about the events of one command. A use case of its own inside the reader's step, so that what it changes
 * is written before the events of the next command are handed over.
 */
@UseCase
class Effects {
    /** Has the reader do its part. */
    @RolesAllowed(Role.ADMINS)
    public void of(List<RecordedEvent> events, FactHandler handler) {
        handler.on(events);
    }
}
