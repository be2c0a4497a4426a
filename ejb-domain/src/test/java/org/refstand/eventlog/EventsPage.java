package org.refstand.eventlog;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.Id;
import org.refstand.kernel.Personal;

/** Writes docs/events.md: what each event means and looks like, from the records and their Javadoc. */
final class EventsPage {
    private static final String HEAD =
            """
            # Events

            Everything that happens is one row of the table `event`: history, audit trail, outbox and feed at once
            ([decision](decisions/0001-event-table.md)). This page is made from the event types; a test fails when it is out of date.

            Each row has an envelope: `event_id` (UUIDv7, unique), `aggregate_type` and `aggregate_id` (to what it happened),
            `aggregate_version` (of that, afterwards), `type` and `type_version` (what this page is about), `payload` (JSON, below),
            `actor` (the account that did it; its name is in `event_actor`), `command_id` (shared by all events of one command),
            `concerns` (the ids of everything the event names but in its personal parts), `traceparent` (W3C trace context, if any), `occurred_at`.
            What says who somebody is, marked *personal* below, is not in the payload but in `event_personal`, where it can be erased
            ([decision](decisions/0015-people.md)); it does not go to outside systems.
            In the payload a field that is null is left out; a moment is ISO-8601 in UTC, a day is `2026-11-28`, an id a UUID.

            **Versions.** An event's shape has a version, written beside it. When the shape changes, the record says so with
            `@EventVersion`, and the `EventFamily` of its feature gets an `Upcaster` from the version before: stored events stay as they
            are and are brought to the shape of today, step by step, when they are read. A reader of this desk therefore sees the
            shapes below only. An event of a newer version, or of a type this desk does not know, is nobody's: live listeners pass it
            over, durable readers [park it](decisions/0013-parked-events.md).

            **State.** Folding the events of one object in their order gives the object as it is, or was at any moment
            (`asOf` in the [API](api.md)). The reducers are the static methods `after` of the records named `…State`, one for each of
            the headings below. `historyCheck` in the API compares them with the rows of the whole database.
            """;

    private final List<Fold<?>> folds;
    private final Sources sources = new Sources();
    private final NavigableMap<String, Class<?>> parts = new TreeMap<>();

    EventsPage(List<Fold<?>> folds) {
        this.folds =
                folds.stream().sorted(Comparator.comparing(Fold::aggregate)).toList();
    }

    String markdown() {
        StringBuilder page = new StringBuilder(HEAD);
        for (Fold<?> fold : folds) {
            page.append("\n## ").append(fold.aggregate()).append('\n');
            fold.events().stream()
                    .sorted(Comparator.comparing(Class::getSimpleName))
                    .forEach(event -> event(page, event));
        }
        page.append("\n## Parts of events\n");
        for (String done = ""; !parts.tailMap(done, false).isEmpty(); ) {
            done = parts.tailMap(done, false).keySet().iterator().next();
            Class<?> part = parts.get(done);
            page.append("\n### ")
                    .append(part.getSimpleName())
                    .append("\n")
                    .append(sources.meaning(part))
                    .append('\n');
            fields(page, part);
        }
        return page.toString();
    }

    private void event(StringBuilder page, Class<? extends DomainEvent> event) {
        EventVersion declared = event.getAnnotation(EventVersion.class);
        page.append("\n### ")
                .append(event.getSimpleName())
                .append("\nVersion ")
                .append(declared == null ? 1 : declared.value())
                .append(". ")
                .append(sources.meaning(event))
                .append('\n');
        fields(page, event);
    }

    private void fields(StringBuilder page, Class<?> type) {
        page.append("\n| field | type | meaning |\n|---|---|---|\n");
        for (RecordComponent field : type.getRecordComponents()) {
            page.append("| `")
                    .append(field.getName())
                    .append("` | ")
                    .append(json(field.getGenericType()))
                    .append(" | ")
                    .append(meaning(type, field))
                    .append(" |\n");
        }
    }

    private String meaning(Class<?> owner, RecordComponent field) {
        Description described = field.getAccessor().getAnnotation(Description.class);
        String said = sources.parameter(owner, field.getName());
        if (said == null && described != null) {
            said = described.value();
        }
        if (said == null) {
            said = byType(field.getGenericType());
        }
        if (said == null) {
            throw new AssertionError("Nobody says what " + owner.getSimpleName() + "." + field.getName()
                    + " means; add a @param to the record");
        }
        String personal = field.isAnnotationPresent(Personal.class) ? " (*personal*)" : "";
        return said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1) + personal;
    }

    /** An id, an enum or a part says by itself what it is. */
    private String byType(Type type) {
        return type instanceof Class<?> known && known.getName().startsWith("org.refstand.")
                ? sources.meaning(known).replaceAll("\\.$", "").replaceAll("^Names an? ", "the ")
                : null;
    }

    private String json(Type type) {
        if (type instanceof ParameterizedType list) {
            return "list of " + json(list.getActualTypeArguments()[0]);
        }
        Class<?> known = (Class<?>) type;
        if (Id.class.isAssignableFrom(known)) {
            return "id";
        }
        if (known.isEnum()) {
            return Stream.of(known.getEnumConstants())
                    .map(constant -> "`" + ((Enum<?>) constant).name() + "`")
                    .collect(Collectors.joining(", "));
        }
        if (known.isRecord()) {
            parts.put(known.getSimpleName(), known);
            return "[" + known.getSimpleName() + "](#" + known.getSimpleName().toLowerCase(Locale.ROOT) + ")";
        }
        if (known == Instant.class) {
            return "moment";
        }
        if (known == LocalDate.class) {
            return "day";
        }
        if (known == boolean.class) {
            return "true or false";
        }
        return known == String.class ? "text" : "number";
    }
}
