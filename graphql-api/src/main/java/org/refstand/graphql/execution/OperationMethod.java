package org.refstand.graphql.execution;

import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Java method behind a query, mutation, subscription or {@code @Source} field. */
final class OperationMethod {
    private final ApiBeans beans;
    private final Class<?> apiClass;
    private final Method method;
    private final MethodHandle handle;
    private final List<Argument> arguments;
    private final Type[] parameterTypes;
    private final int sourceIndex;

    OperationMethod(Operation operation, ApiBeans beans) {
        this.beans = beans;
        this.apiClass = JavaTypes.named(operation.getClassName());
        this.arguments = operation.getArguments();
        this.method = find(apiClass, operation.getMethodName(), arguments);
        this.parameterTypes = method.getGenericParameterTypes();
        this.sourceIndex = sourceIndex(arguments);
        try {
            this.handle = MethodHandles.publicLookup()
                    .unreflect(method)
                    .asSpreader(Object[].class, parameterTypes.length)
                    .asType(MethodType.methodType(Object.class, Object.class, Object[].class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " must be public, and its class too", e);
        }
    }

    Type returnType() {
        return method.getGenericReturnType();
    }

    boolean isBatched() {
        return sourceIndex >= 0 && List.class.isAssignableFrom(method.getParameterTypes()[sourceIndex]);
    }

    /** What the client gave, bound to the parameters; the place of the source stays empty. */
    Object[] bind(Map<String, Object> given) {
        Object[] values = new Object[parameterTypes.length];
        for (int i = 0; i < values.length; i++) {
            if (i != sourceIndex) {
                String name = arguments.get(i).getName();
                values[i] = ArgumentBinder.bind(given.get(name), parameterTypes[i], name);
            }
        }
        return values;
    }

    Object call(Object[] values) throws Exception {
        return call(values, null);
    }

    /** @param source the object or objects the field hangs on; not looked at when the method takes none */
    Object call(Object[] values, Object source) throws Exception {
        if (sourceIndex >= 0) {
            values[sourceIndex] = source;
        }
        try {
            return (Object) handle.invokeExact(beans.of(apiClass), values);
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static int sourceIndex(List<Argument> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).isSourceArgument()) {
                return i;
            }
        }
        return -1;
    }

    private static Method find(Class<?> apiClass, String name, List<Argument> arguments) {
        List<String> types = arguments.stream().map(OperationMethod::rawType).toList();
        List<Method> found = Stream.of(apiClass.getMethods())
                .filter(m -> m.getName().equals(name) && !m.isBridge())
                .filter(m -> Stream.of(m.getParameterTypes())
                        .map(Class::getName)
                        .toList()
                        .equals(types))
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException(
                    "want one public method " + apiClass.getName() + "." + name + types + ", found " + found.size());
        }
        return found.get(0);
    }

    private static String rawType(Argument argument) {
        return argument.hasWrapper()
                ? argument.getWrapper().getWrapperClassName()
                : argument.getReference().getClassName();
    }
}
