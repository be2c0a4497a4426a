package org.refstand.eventlog;

import org.refstand.kernel.DomainEvent;

/** Makes a feature's sealed interface of events known to the log. A bean of the feature, package-private. */
public interface EventFamily {
    /** @return the sealed interface; its records' simple names are the stored type names */
    Class<? extends DomainEvent> events();
}
