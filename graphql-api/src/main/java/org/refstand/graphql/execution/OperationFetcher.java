package org.refstand.graphql.execution;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.function.Function;

/** Answers a query, a mutation, or a {@code @Source} field that takes one object at a time. */
final class OperationFetcher implements DataFetcher<Object> {
    private final OperationMethod method;
    private final Function<Object, Object> shape;

    OperationFetcher(OperationMethod method) {
        this.method = method;
        this.shape = OutputShape.of(method.returnType());
    }

    @Override
    public Object get(DataFetchingEnvironment environment) throws Exception {
        Object[] arguments = method.bind(environment);
        return shape.apply(Selection.during(environment, () -> method.call(arguments, environment.getSource())));
    }
}
