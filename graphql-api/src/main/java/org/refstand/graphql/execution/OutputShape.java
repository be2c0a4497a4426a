package org.refstand.graphql.execution;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.refstand.graphql.schema.Values;

/** How a Java value must be shaped before it goes out: Optionals opened, value records opened, no null lists. */
final class OutputShape {
    private static final Function<Object, Object> AS_IT_IS = value -> value;

    private OutputShape() {}

    /** The shaping for values of this declared type; does nothing, and costs nothing, for most. */
    static Function<Object, Object> of(Type declared) {
        if (declared instanceof Class<?> type) {
            // ids are printed by their scalar without being opened first
            return Values.isValue(type) && type.getRecordComponents()[0].getType() != UUID.class
                    ? Values::unwrapped
                    : AS_IT_IS;
        }
        if (declared instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
            if (raw == Optional.class) {
                Function<Object, Object> inner = of(generic.getActualTypeArguments()[0]);
                return value ->
                        value == null ? null : ((Optional<?>) value).map(inner).orElse(null);
            }
            if (Collection.class.isAssignableFrom(raw)) {
                return list(of(generic.getActualTypeArguments()[0]));
            }
            return AS_IT_IS;
        }
        if (declared instanceof GenericArrayType) {
            return AS_IT_IS;
        }
        // a type variable: only the value itself knows
        return Values::unwrapped;
    }

    private static Function<Object, Object> list(Function<Object, Object> inner) {
        if (inner == AS_IT_IS) {
            return value -> value == null ? List.of() : value;
        }
        return value -> {
            if (value == null) {
                return List.of();
            }
            Collection<?> values = (Collection<?>) value;
            List<Object> shaped = new ArrayList<>(values.size());
            values.forEach(each -> shaped.add(inner.apply(each)));
            return shaped;
        };
    }
}
