package org.refstand.graphql.execution;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.dataloader.BatchLoader;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;

/**
 * Answers a {@code @Source List<…>} field: all objects of one level are collected and the method is called once for all of
 * them (once per different set of arguments).
 */
final class BatchFetcher implements DataFetcher<CompletableFuture<Object>> {
    // every object of a level asks once, so remembering answers by the object's equals would only cost
    private static final DataLoaderOptions OPTIONS =
            DataLoaderOptions.newOptions().setCachingEnabled(false).build();

    private final String field;
    private final OperationMethod method;
    private final Function<Object, Object> shape;

    /** @param field type and field, unique in the schema */
    BatchFetcher(String field, OperationMethod method) {
        this.field = field;
        this.method = method;
        this.shape = OutputShape.of(((ParameterizedType) method.returnType()).getActualTypeArguments()[0]);
    }

    @Override
    public CompletableFuture<Object> get(DataFetchingEnvironment environment) {
        Object[] arguments = method.bind(environment);
        String name = arguments.length == 1 ? field : field + Arrays.toString(arguments);
        DataLoader<Object, Object> loader = environment
                .getDataLoaderRegistry()
                .computeIfAbsent(name, key -> DataLoaderFactory.newDataLoader(key, together(arguments), OPTIONS));
        return loader.load(environment.getSource());
    }

    private BatchLoader<Object, Object> together(Object[] arguments) {
        return sources -> {
            try {
                return answers(arguments, sources);
            } catch (Exception e) {
                return CompletableFuture.failedFuture(e);
            }
        };
    }

    private CompletionStage<List<Object>> answers(Object[] arguments, List<Object> sources) throws Exception {
        List<?> answers = (List<?>) method.call(arguments.clone(), sources);
        if (answers.size() != sources.size()) {
            throw new IllegalStateException(
                    field + " must answer each of " + sources.size() + " objects, gave " + answers.size());
        }
        List<Object> shaped = new java.util.ArrayList<>(answers.size());
        answers.forEach(answer -> shaped.add(shape.apply(answer)));
        return CompletableFuture.completedFuture(shaped);
    }
}
