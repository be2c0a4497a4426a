package org.refstand.graphql.execution;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.function.Function;

/** Answers a query or a mutation. */
final class OperationFetcher implements DataFetcher<Object> {
    private final OperationMethod method;
    private final Function<Object, Object> shape;

    OperationFetcher(OperationMethod method) {
        this.method = method;
        this.shape = OutputShape.of(method.returnType());
    }

    @Override
    public Object get(DataFetchingEnvironment environment) throws Exception {
        Object[] arguments = method.bind(environment.getArguments());
        return shape.apply(Selection.during(environment, () -> method.call(arguments)));
    }
}
