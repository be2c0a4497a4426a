package org.refstand.graphql.execution;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Answers a {@code @Source List<…>} field: {@link Completion} collects all objects of one level, and the method is called
 * once for all of them (once per different set of arguments).
 */
final class BatchFetcher implements DataFetcher<Object> {
    private final String field;
    private final OperationMethod method;
    private final Function<Object, Object> shape;

    /** @param field type and field, for messages */
    BatchFetcher(String field, OperationMethod method) {
        this.field = field;
        this.method = method;
        this.shape = OutputShape.of(((ParameterizedType) method.returnType()).getActualTypeArguments()[0]);
    }

    @Override
    public Object get(DataFetchingEnvironment environment) throws Exception {
        return new Call(this, environment.getArguments())
                .answers(List.of(environment.<Object>getSource()))
                .get(0);
    }

    /** A field asked with these arguments; the same call wherever in the document it stands. */
    record Call(BatchFetcher fetcher, Map<String, Object> arguments) {
        /** One answer for each object. */
        List<Object> answers(List<Object> objects) throws Exception {
            List<?> answers = (List<?>) fetcher.method.call(fetcher.method.bind(arguments), objects);
            if (answers.size() != objects.size()) {
                throw new IllegalStateException(
                        fetcher.field + " must answer each of " + objects.size() + " objects, gave " + answers.size());
            }
            List<Object> shaped = new ArrayList<>(answers.size());
            answers.forEach(answer -> shaped.add(fetcher.shape.apply(answer)));
            return shaped;
        }
    }
}
