package org.refstand.history;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.refstand.kernel.Id;
import org.refstand.kernel.Personal;

/** Makes records of any type with values in them, one set of them after the other. */
final class Samples {
    /** What may be null, as the records say. */
    private static final Set<String> OPTIONAL = Set.of(
            "AssignmentStaged.refereeId",
            "AssignmentStaged.replaces",
            "RoleChange.before",
            "AccountCreated.refereeId",
            "AccountChanged.refereeId",
            "FixtureCreated.crewTeamId",
            "FixtureChanged.crewTeamId",
            "FixtureChanged.homeTeamBefore",
            "FixtureChanged.awayTeamBefore",
            "LeagueDetails.quota",
            "RefereeDetails.clubId",
            "NotificationSent.refereeId",
            "NotificationRead.refereeId",
            "NotificationErased.refereeId",
            "Kickoff.startsAt",
            "Kickoff.endsAt",
            "PlanningFinished.bound",
            "stagedAt",
            "committedAt",
            "answeredAt",
            "rescheduledAt",
            "movedAt",
            "sentAt",
            "readAt");

    private final int number;

    /** @param number which set of values: those of another number are others */
    Samples(int number) {
        this.number = number;
    }

    <T> T of(Class<T> type) {
        return type.cast(value(type, "", true));
    }

    /** The same without what may be left out, and after a person was forgotten. */
    <T> T sparse(Class<T> type) {
        return type.cast(value(type, "", false));
    }

    private Object value(Type type, String name, boolean whole) {
        if (type instanceof ParameterizedType generic) {
            return many(generic, name, whole);
        }
        Class<?> raw = (Class<?>) type;
        if (Id.class.isAssignableFrom(raw)) {
            return made(raw, new Object[] {new UUID(0x7000, number)}, UUID.class);
        }
        if (raw.isEnum()) {
            Object[] all = raw.getEnumConstants();
            return all[number % all.length];
        }
        if (raw.isRecord()) {
            return record(raw, whole);
        }
        return plain(raw, name);
    }

    private Object many(ParameterizedType generic, String name, boolean whole) {
        Type[] of = generic.getActualTypeArguments();
        if (generic.getRawType() == Map.class) {
            return Map.of(value(of[0], name, whole), value(of[1], name, whole));
        }
        Object one = value(of[0], name, whole);
        return generic.getRawType() == Set.class ? Set.of(one) : List.of(one);
    }

    private Object plain(Class<?> raw, String name) {
        if (raw == String.class) {
            return text(name);
        }
        if (raw == Instant.class) {
            return Instant.parse("2026-11-28T14:00:00Z").plusSeconds(3600L * number);
        }
        if (raw == LocalDate.class) {
            return LocalDate.of(2026, 11, 28).plusDays(number);
        }
        if (raw == UUID.class) {
            return new UUID(0x7001, number);
        }
        if (raw == boolean.class) {
            return number % 2 == 0;
        }
        if (raw == int.class || raw == Integer.class) {
            return 2 + number;
        }
        if (raw == long.class || raw == Long.class) {
            return 2L + number;
        }
        if (raw == Double.class) {
            return 51.5 + number;
        }
        throw new IllegalArgumentException("No sample of " + raw);
    }

    private String text(String name) {
        return switch (name) {
            case "language" -> number % 2 == 0 ? "de" : "en";
            case "name" -> number % 2 == 0 ? "minutesBetween" : "matchesPerDay";
            default -> name + " " + number;
        };
    }

    private Object record(Class<?> type, boolean whole) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            boolean mayBeMissing = components[i].isAnnotationPresent(Personal.class)
                    || OPTIONAL.contains(type.getSimpleName() + "." + components[i].getName())
                    || OPTIONAL.contains(components[i].getName());
            values[i] = whole || !mayBeMissing
                    ? value(components[i].getGenericType(), components[i].getName(), whole)
                    : null;
        }
        return made(type, values, types);
    }

    private static Object made(Class<?> type, Object[] values, Class<?>... types) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make a " + type, e);
        }
    }
}
