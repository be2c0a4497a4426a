package org.refstand.graphql.execution;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.refstand.graphql.schema.ApiTexts;
import org.refstand.graphql.schema.Values;
import org.refstand.kernel.Sentence;

/**
 * Turns what a client sent (already checked against the schema) into what our methods take: typed ids, enums, records by
 * their canonical constructor. What is left out becomes null, an empty Optional, an empty list, false or 0. A value that
 * refuses its content at birth (IllegalArgumentException) becomes a {@link BadInput} that names the field.
 */
final class ArgumentBinder {
    /** Looking up what a record is made of takes the JVM longer than all the rest of a command. */
    private static final ClassValue<Canonical> CANONICAL = new ClassValue<>() {
        @Override
        protected Canonical computeValue(Class<?> type) {
            return Canonical.of(type);
        }
    };

    private ArgumentBinder() {}

    /**
     * @param given what graphql-java made of the argument: a scalar's value, a map for an input object, a list
     * @param wanted the Java type of the parameter or component
     * @param place where it stands, for the message: {@code command.start}
     */
    static Object bind(Object given, Type wanted, String place) {
        if (wanted instanceof ParameterizedType generic) {
            return bindGeneric(given, generic, place);
        }
        Class<?> type = (Class<?>) wanted;
        if (given == null) {
            return absent(type);
        }
        if (type.isEnum()) {
            return constant(given, type);
        }
        if (Values.isValue(type)) {
            Type held = CANONICAL.get(type).types.get(0);
            return build(type, new Object[] {bind(given, held, place)}, place);
        }
        if (given instanceof Map<?, ?> fields && type.isRecord()) {
            return bindRecord(fields, type, place);
        }
        return scalar(given, type, place);
    }

    private static Object bindGeneric(Object given, ParameterizedType wanted, String place) {
        Class<?> raw = (Class<?>) wanted.getRawType();
        Type inner = wanted.getActualTypeArguments()[0];
        if (raw == Optional.class) {
            return Optional.ofNullable(given).map(value -> bind(value, inner, place));
        }
        if (Collection.class.isAssignableFrom(raw)) {
            Collection<?> values = given == null ? List.of() : (Collection<?>) given;
            Stream<Object> bound = values.stream().map(value -> bind(value, inner, place));
            return Set.class.isAssignableFrom(raw)
                    ? bound.collect(LinkedHashSet::new, Set::add, Set::addAll)
                    : bound.toList();
        }
        throw new IllegalStateException("no way to bind " + wanted + " at " + place);
    }

    private static Object bindRecord(Map<?, ?> fields, Class<?> type, String place) {
        Canonical record = CANONICAL.get(type);
        Object[] values = new Object[record.names.size()];
        for (int i = 0; i < values.length; i++) {
            String name = record.names.get(i);
            values[i] = bind(fields.get(name), record.types.get(i), place + "." + name);
        }
        return build(type, values, place);
    }

    private static Object build(Class<?> type, Object[] values, String place) {
        try {
            return CANONICAL.get(type).constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                // a value record says it in the language of its code
                throw new BadInput(place, new Sentence(refused.getMessage(), refused.getMessage()), refused);
            }
            if (e.getCause() instanceof NullPointerException missing) {
                throw new BadInput(place, ApiTexts.say("missing"), missing);
            }
            throw new IllegalStateException("cannot build " + type.getName(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw Canonical.hidden(type, e);
        }
    }

    private static Object constant(Object given, Class<?> type) {
        if (type.isInstance(given)) {
            return given;
        }
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(given)) {
                return constant;
            }
        }
        throw new IllegalStateException(given + " is in the schema but not in " + type.getName());
    }

    private static Object scalar(Object given, Class<?> type, String place) {
        if (given instanceof String text && !isText(text)) {
            throw new BadInput(place, ApiTexts.say("characters"), null);
        }
        if (type.isInstance(given) || type.isPrimitive()) {
            return type == long.class && given instanceof Integer number ? (Object) number.longValue() : given;
        }
        if (given instanceof Instant moment) {
            if (type == OffsetDateTime.class) {
                return moment.atOffset(ZoneOffset.UTC);
            }
            if (type == ZonedDateTime.class) {
                return moment.atZone(ZoneOffset.UTC);
            }
        }
        if (type == ZoneId.class) {
            return ZoneId.of(given.toString());
        }
        if (type == Locale.class) {
            return Locale.forLanguageTag(given.toString());
        }
        if (type == String.class) {
            return given.toString();
        }
        throw new IllegalStateException("no way to make a " + type.getName() + " of a "
                + given.getClass().getName());
    }

    /** What the database can keep: no U+0000, no half of a surrogate pair. */
    private static boolean isText(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
    }

    private static Object absent(Class<?> type) {
        if (!type.isPrimitive()) {
            return null;
        }
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        if (type == long.class) {
            return 0L;
        }
        if (type == double.class) {
            return 0.0;
        }
        throw new IllegalStateException("an absent " + type + " has no meaning here");
    }

    /** What a record is made of, and how to make one. */
    private record Canonical(List<String> names, List<Type> types, Constructor<?> constructor) {
        static Canonical of(Class<?> type) {
            List<RecordComponent> components = List.of(type.getRecordComponents());
            Class<?>[] raw = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return new Canonical(
                        components.stream().map(RecordComponent::getName).toList(),
                        components.stream().map(RecordComponent::getGenericType).toList(),
                        type.getConstructor(raw));
            } catch (NoSuchMethodException e) {
                throw hidden(type, e);
            }
        }

        static IllegalStateException hidden(Class<?> type, Exception cause) {
            return new IllegalStateException(
                    "cannot build " + type.getName() + "; are it and its constructor public?", cause);
        }
    }
}
