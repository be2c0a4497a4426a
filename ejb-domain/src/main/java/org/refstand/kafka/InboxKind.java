package org.refstand.kafka;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an outside league system may say about a fixture. */
enum InboxKind {
    /** there is a new one. */
    CREATE,
    /** it has another day or time. */
    RESCHEDULE,
    /** it has another venue. */
    MOVE,
    /** it will be played on a day not yet known. */
    POSTPONE,
    /** it will not be played. */
    CANCEL;

    private static final String TYPES = "org.refstand.inbox.fixture.";

    /** @return the type as it stands in a message, such as {@code org.refstand.inbox.fixture.move} */
    String type() {
        return TYPES + name().toLowerCase(Locale.ROOT);
    }

    /** @return the kind of that type; empty when there is none */
    static Optional<InboxKind> of(String type) {
        return Stream.of(values()).filter(kind -> kind.type().equals(type)).findFirst();
    }
}
