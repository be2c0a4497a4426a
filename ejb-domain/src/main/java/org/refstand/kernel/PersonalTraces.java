package org.refstand.kernel;

import java.util.List;

/**
 * Where a feature keeps what says who somebody is. Every feature that does has a bean of this, package-private; when
 * somebody's data are erased all of them are asked, in no certain order, in one transaction.
 */
public interface PersonalTraces {
    /**
     * Asked of all features before any erases. Locks what must stay as it is until then.
     *
     * @return why the data cannot be erased now; empty when nothing is in the way
     */
    default List<Rejection> obstacles(Person person) {
        return List.of();
    }

    /** Takes away what says who they are; what history needs stays. Aggregates tell it by an event, as every change. */
    default void erase(Person person) {}
}
