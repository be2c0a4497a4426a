package org.refstand.graphql.schema;

import io.smallrye.graphql.schema.model.Reference;
import io.smallrye.graphql.schema.model.Scalars;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.Index;
import org.jboss.jandex.RecordComponentInfo;

/**
 * A record whose only component is called {@code value} is that value: {@code record FixtureId(UUID value)} is an ID in the
 * schema, {@code record LicenceNumber(String value)} a String. So typed ids need no annotation and no adapter.
 */
public final class Values {
    private static final ClassValue<Method> ACCESSOR = new ClassValue<>() {
        @Override
        protected Method computeValue(Class<?> type) {
            if (!type.isRecord() || type.getTypeParameters().length > 0) {
                return null;
            }
            RecordComponent[] components = type.getRecordComponents();
            return components.length == 1 && components[0].getName().equals("value")
                    ? components[0].getAccessor()
                    : null;
        }
    };

    private Values() {}

    /** Whether this class is such a record. */
    public static boolean isValue(Class<?> type) {
        return ACCESSOR.get(type) != null;
    }

    /** What the value record holds; anything else is returned as it is. */
    public static Object unwrapped(Object value) {
        if (value == null) {
            return null;
        }
        Method accessor = ACCESSOR.get(value.getClass());
        if (accessor == null) {
            return value;
        }
        try {
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + value.getClass() + "; is it public?", e);
        }
    }

    /** Registers every value record of the index as the scalar of what it holds. */
    static void register(Index index) {
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.isRecord()
                    && type.typeParameters().isEmpty()
                    && type.recordComponents().size() == 1) {
                RecordComponentInfo component = type.recordComponents().get(0);
                String held = component.type().name().toString();
                if (component.name().equals("value") && Scalars.isScalar(held)) {
                    Reference scalar = Scalars.getScalar(held);
                    ApiScalars.as(scalar.getName(), type.name().toString());
                }
            }
        }
    }
}
