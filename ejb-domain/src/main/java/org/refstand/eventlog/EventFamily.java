package org.refstand.eventlog;

import java.util.List;
import org.refstand.kernel.DomainEvent;

/** Makes a feature's sealed interface of events known to the log. A bean of the feature, package-private. */
public interface EventFamily {
    /** @return the sealed interface; its records' simple names are the stored type names */
    Class<? extends DomainEvent> events();

    /** @return what brings stored events of older versions to the version of today, one for each step */
    default List<Upcaster> upcasters() {
        return List.of();
    }
}
