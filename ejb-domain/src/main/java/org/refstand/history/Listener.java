package org.refstand.history;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.refstand.eventlog.Audience;
import org.refstand.kernel.Id;
import org.refstand.kernel.PersonId;
import org.refstand.kernel.Sentence;
import org.refstand.kernel.Texts;
import org.refstand.kernel.Zone;

/**
 * Whom the history is told to.
 *
 * @param names of everything it names, by id; blank where a person was forgotten
 */
record Listener(Map<UUID, Sentence> names, Zone zone, Optional<UUID> onlyReferee) implements Audience {
    private static final Texts TEXTS = Texts.of(Listener.class);

    @Override
    public Sentence name(Id id) {
        Sentence name = names.get(id.value());
        boolean isSaid = name != null && !name.de().isBlank();
        return isSaid ? name : TEXTS.sentence(id instanceof PersonId ? "forgotten.person" : "forgotten.thing");
    }

    @Override
    public ZonedDateTime local(Instant at) {
        return zone.local(at);
    }
}
