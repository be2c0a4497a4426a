package org.refstand.graphql.execution;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.function.Function;

/**
 * Reads one record component (or getter). Most fields of every answer go through here, so the accessor is compiled into a
 * lambda once instead of being called by reflection each time.
 */
final class ComponentFetcher implements DataFetcher<Object> {
    private final Function<Object, Object> accessor;
    private final Function<Object, Object> shape;

    ComponentFetcher(Method method) {
        this.accessor = compiled(method);
        this.shape = OutputShape.of(method.getGenericReturnType());
    }

    Object read(Object source) {
        return shape.apply(accessor.apply(source));
    }

    @Override
    public Object get(DataFetchingEnvironment environment) {
        return read(environment.getSource());
    }

    @SuppressWarnings("unchecked")
    private static Function<Object, Object> compiled(Method method) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle handle = lookup.unreflect(method);
            return (Function<Object, Object>) LambdaMetafactory.metafactory(
                            lookup,
                            "apply",
                            MethodType.methodType(Function.class),
                            MethodType.methodType(Object.class, Object.class),
                            handle,
                            handle.type().wrap())
                    .getTarget()
                    .invoke();
        } catch (Throwable e) {
            throw new IllegalStateException("cannot read " + method + "; is it public, and its class too?", e);
        }
    }
}
