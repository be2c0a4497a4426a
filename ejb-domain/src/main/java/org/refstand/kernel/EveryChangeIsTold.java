package org.refstand.kernel;

import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PreUpdate;

/**
 * JPA raises the version of a row that changed, not that of the root above it; the unit of work does, for each root that
 * told an event. So a row that changes although its root tells nothing is a bug, and is not written. META-INF/orm.xml lets
 * every entity be asked, also one that does not know of this.
 */
public class EveryChangeIsTold {

    /**
     * @throws IllegalStateException when nobody would hear of the change, and the version stay as it was
     */
    @PreUpdate
    @PostPersist
    @PostRemove
    void check(Object entity) {
        Aggregate root = root(entity);
        if (!root.isTelling()) {
            throw new IllegalStateException(entity.getClass().getSimpleName() + " of " + root.type() + " " + root.uuid()
                    + " is changed, but nothing is told of it: change it in a method that raises an event, and load it"
                    + " through its repository");
        }
    }

    private static Aggregate root(Object entity) {
        if (entity instanceof Aggregate aggregate) {
            return aggregate;
        }
        if (entity instanceof Part part) {
            return part.root();
        }
        throw new IllegalStateException(entity.getClass() + " is neither an aggregate nor a part of one");
    }
}
