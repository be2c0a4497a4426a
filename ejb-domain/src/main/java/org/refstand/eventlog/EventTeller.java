package org.refstand.eventlog;

import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.Sentence;

/**
 * Says what a feature's events mean, in sentences for people. A bean of the feature, package-private, beside its
 * {@link EventFamily}; a test goes over every type of event in both languages.
 */
public interface EventTeller {
    /** @return the sealed interface whose events it tells */
    Class<? extends DomainEvent> events();

    /** @return what happened, in words for this audience */
    Telling tell(Past past, Audience audience);

    /**
     * What people called something that is gone, by the last that the log says of it.
     *
     * @param state folded from its events
     * @return null when the state is none of this feature's
     */
    default Sentence called(Record state, Audience audience) {
        return null;
    }
}
