package org.refstand.schedule;

import org.refstand.kernel.Id;

/**
 * Something a schedule names: known to the desk already, or to be created first.
 *
 * @param <I> its typed id
 * @param <D> what is known of it
 */
final class Wanted<I extends Id, D> {
    private final D details;
    private final boolean isNew;
    private I id;

    /** @param known its id; null if it must be created */
    Wanted(I known, D details) {
        this.id = known;
        this.isNew = known == null;
        this.details = details;
    }

    D details() {
        return details;
    }

    /** Whether the desk did not know it when the file was compared. */
    boolean isNew() {
        return isNew;
    }

    /** Its id; null as long as it has not been created. */
    I id() {
        return id;
    }

    void createdAs(I created) {
        id = created;
    }
}
