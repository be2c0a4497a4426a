package org.refstand.eventlog;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.refstand.kernel.Id;

/** Finds where two states of the same thing differ, down to the value. */
final class Differences {
    private static final int HALF_A_MICRO = 500;

    private Differences() {}

    /**
     * @param field such as {@code slots.FIRST.answer}
     * @param folded null: nothing
     * @param row null: nothing
     */
    record Difference(String field, Object folded, Object row) {}

    /**
     * @param folded what the events say; null: nothing
     * @param row what the row says; null: nothing
     * @return the first field that differs, in the order of the record
     */
    static Optional<Difference> first(Record folded, Record row) {
        if (folded == null || row == null) {
            return folded == row
                    ? Optional.empty()
                    : Optional.of(new Difference("exists", folded != null, row != null));
        }
        return between("", folded, row);
    }

    private static Optional<Difference> between(String path, Object folded, Object row) {
        if (folded instanceof Id || folded == null || row == null) {
            return leaf(path, folded, row);
        }
        if (folded instanceof Record && folded.getClass() == row.getClass()) {
            return inRecord(path, folded, row);
        }
        if (folded instanceof Map<?, ?> one && row instanceof Map<?, ?> other) {
            return inMap(path, named(one), named(other));
        }
        return leaf(path, folded, row);
    }

    private static Optional<Difference> inRecord(String path, Object folded, Object row) {
        for (RecordComponent component : folded.getClass().getRecordComponents()) {
            Object said = value(component, folded);
            boolean unknown = said == null && component.isAnnotationPresent(MayBeUnknown.class);
            if (!unknown) {
                Optional<Difference> found = between(path + "." + component.getName(), said, value(component, row));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Difference> inMap(String path, Map<String, ?> folded, Map<String, ?> row) {
        Map<String, Object> keys = new TreeMap<>(folded);
        keys.putAll(row);
        return keys.keySet().stream()
                .flatMap(key -> between(path + "." + key, folded.get(key), row.get(key)).stream())
                .findFirst();
    }

    private static Map<String, Object> named(Map<?, ?> map) {
        Map<String, Object> named = new TreeMap<>();
        map.forEach((key, value) -> named.put(key instanceof Id id ? id.value().toString() : key.toString(), value));
        return named;
    }

    private static Optional<Difference> leaf(String path, Object folded, Object row) {
        return Objects.equals(kept(folded), kept(row))
                ? Optional.empty()
                : Optional.of(new Difference(path.substring(1), folded, row));
    }

    /** The database keeps microseconds, and rounds. */
    private static Object kept(Object value) {
        return value instanceof Instant at ? at.plusNanos(HALF_A_MICRO).truncatedTo(ChronoUnit.MICROS) : value;
    }

    private static Object value(RecordComponent component, Object of) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }
}
