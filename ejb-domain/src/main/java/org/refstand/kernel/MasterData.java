package org.refstand.kernel;

import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/** What is kept in lists by hand (clubs, halls, people): in use, or kept for history only once others depend on it. */
@MappedSuperclass
public abstract class MasterData extends Aggregate {
    private boolean active;

    /** For JPA. */
    protected MasterData() {}

    /** New, and in use. */
    protected MasterData(UUID id) {
        super(id);
        active = true;
    }

    /** @return false when it is kept for history only */
    protected boolean isActive() {
        return active;
    }

    /** From now on it is kept for history only; nothing happens when it is already. */
    protected void deactivate() {
        if (active) {
            active = false;
            raise(deactivated());
        }
    }

    /** From now on it is in use again; nothing happens when it is already. */
    protected void reactivate() {
        if (!active) {
            active = true;
            raise(reactivated());
        }
    }

    /** The last thing that happens to it. */
    void delete() {
        raise(deleted());
    }

    /** @return the feature's event for being taken out of use */
    protected abstract DomainEvent deactivated();

    /** @return the feature's event for being taken into use again */
    protected abstract DomainEvent reactivated();

    /** @return the feature's event for being deleted */
    protected abstract DomainEvent deleted();
}
