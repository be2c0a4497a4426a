package org.refstand.graphql.execution;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.UUID;
import java.util.function.Function;
import org.refstand.graphql.schema.CommandIdArgument;
import org.refstand.kernel.CurrentCommand;

/** Answers a query or a mutation; a mutation under the id that the client chose for it, if it did. */
final class OperationFetcher implements DataFetcher<Object> {
    private final OperationMethod method;
    private final Function<Object, Object> shape;
    private final ApiBeans beans;

    OperationFetcher(OperationMethod method, ApiBeans beans) {
        this.method = method;
        this.beans = beans;
        this.shape = OutputShape.of(method.returnType());
    }

    @Override
    public Object get(DataFetchingEnvironment environment) throws Exception {
        Object[] arguments = method.bind(environment.getArguments());
        UUID command = environment.getArgument(CommandIdArgument.NAME);
        return shape.apply(Selection.during(
                environment, () -> command == null ? method.call(arguments) : callAs(command, arguments)));
    }

    private Object callAs(UUID command, Object[] arguments) throws Exception {
        CurrentCommand current = (CurrentCommand) beans.of(CurrentCommand.class);
        return current.call(command, () -> method.call(arguments));
    }
}
