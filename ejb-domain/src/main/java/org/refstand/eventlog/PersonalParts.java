package org.refstand.eventlog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.refstand.kernel.Id;
import org.refstand.kernel.Personal;

/**
 * Where in an event's JSON the values stand that say who somebody is; takes them out and puts them back.
 *
 * @param paths of field names, from the event down
 */
record PersonalParts(List<List<String>> paths) {

    /** Those of a type of event, by the {@link Personal} parts of it and of the records in it. */
    static PersonalParts of(Class<?> event) {
        List<List<String>> paths = new ArrayList<>();
        collect(event, List.of(), paths);
        return new PersonalParts(List.copyOf(paths));
    }

    private static void collect(Class<?> type, List<String> above, List<List<String>> paths) {
        for (RecordComponent part : type.getRecordComponents()) {
            List<String> path =
                    Stream.concat(above.stream(), Stream.of(part.getName())).toList();
            if (part.isAnnotationPresent(Personal.class)) {
                paths.add(path);
            } else if (part.getType().isRecord() && !Id.class.isAssignableFrom(part.getType())) {
                collect(part.getType(), path, paths);
            }
        }
    }

    boolean isEmpty() {
        return paths.isEmpty();
    }

    /** Moves the personal values out of the event. @return them, in the same shape */
    ObjectNode takeFrom(ObjectNode event) {
        ObjectNode taken = event.objectNode();
        for (List<String> path : paths) {
            JsonNode holder = event.at(pointer(path.subList(0, path.size() - 1)));
            String field = path.get(path.size() - 1);
            if (holder instanceof ObjectNode from && from.has(field)) {
                ObjectNode to = taken;
                for (String step : path.subList(0, path.size() - 1)) {
                    to = to.withObjectProperty(step);
                }
                to.set(field, from.remove(field));
            }
        }
        return taken;
    }

    /** Puts back what was taken. */
    static void putBack(ObjectNode event, ObjectNode taken) {
        taken.properties().forEach(entry -> {
            boolean deeper = entry.getValue() instanceof ObjectNode && event.get(entry.getKey()) instanceof ObjectNode;
            if (deeper) {
                putBack((ObjectNode) event.get(entry.getKey()), (ObjectNode) entry.getValue());
            } else {
                event.set(entry.getKey(), entry.getValue());
            }
        });
    }

    private static String pointer(List<String> path) {
        return path.isEmpty() ? "" : "/" + String.join("/", path);
    }
}
