package org.refstand.eventlog;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import org.refstand.kernel.Id;
import org.refstand.kernel.Sentence;

/** Who is told what happened, and what things are called for them. */
public interface Audience {
    /** @return what people call it today, else what they called it last; a person who was forgotten is said to be that */
    Sentence name(Id id);

    /** @return the moment on the association's clocks, for a sentence */
    ZonedDateTime local(Instant at);

    /** @return the referee who hears of a crew only what is about themselves; empty: whoever hears everything */
    Optional<UUID> onlyReferee();
}
