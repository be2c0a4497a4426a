package org.refstand.graphql.execution;

import static graphql.schema.FieldCoordinates.coordinates;

import graphql.schema.DataFetcher;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import graphql.schema.visibility.DefaultGraphqlFieldVisibility;
import io.smallrye.graphql.schema.model.Field;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.Schema;
import io.smallrye.graphql.schema.model.Type;
import java.util.Collection;
import java.util.stream.Stream;
import org.refstand.graphql.schema.ApiSchema;

/**
 * Puts our fetchers behind the fields of the schema. The schema library has fetchers of its own; they build a context, two
 * JSON documents and a handful of events for every field of every row, which is a quarter of the time of a list.
 */
final class Fetchers {
    private final ApiBeans beans;
    private final GraphQLCodeRegistry.Builder registry;

    private Fetchers(ApiBeans beans, GraphQLCodeRegistry.Builder registry) {
        this.beans = beans;
        this.registry = registry;
    }

    static GraphQLSchema behind(ApiSchema schema, ApiBeans beans) {
        GraphQLCodeRegistry registry = schema.executable().getCodeRegistry().transform(builder -> {
            Fetchers fetchers = new Fetchers(beans, builder);
            Schema model = schema.model();
            fetchers.root("Query", model.getQueries());
            fetchers.root("Mutation", model.getMutations());
            fetchers.root("Subscription", model.getSubscriptions());
            Stream.concat(model.getTypes().values().stream(), model.getInterfaces().values().stream())
                    .forEach(fetchers::type);
            // the schema library asks a list of patterns, of ours empty, for every field of every row
            builder.fieldVisibility(DefaultGraphqlFieldVisibility.DEFAULT_FIELD_VISIBILITY);
        });
        return schema.executable().transformWithoutTypes(builder -> builder.codeRegistry(registry));
    }

    private void root(String name, Collection<Operation> operations) {
        for (Operation operation : operations) {
            OperationMethod method = new OperationMethod(operation, beans);
            DataFetcher<?> fetcher =
                    name.equals("Subscription") ? new StreamFetcher(method) : new OperationFetcher(method, beans);
            registry.dataFetcher(coordinates(name, operation.getName()), fetcher);
        }
    }

    private void type(Type type) {
        for (Field field : type.getFields().values()) {
            registry.dataFetcher(
                    coordinates(type.getName(), field.getName()), new ComponentFetcher(accessor(type, field)));
        }
        Stream.concat(type.getOperations().values().stream(), type.getBatchOperations().values().stream())
                .forEach(operation -> source(type.getName(), operation));
    }

    private void source(String type, Operation operation) {
        String field = type + "." + operation.getName();
        OperationMethod method = new OperationMethod(operation, beans);
        if (!method.isBatched()) {
            throw new IllegalStateException(field + " must take a list of its objects: one call for each is too many");
        }
        registry.dataFetcher(coordinates(type, operation.getName()), new BatchFetcher(field, method));
    }

    private static java.lang.reflect.Method accessor(Type type, Field field) {
        Class<?> owner = JavaTypes.named(type.getClassName());
        try {
            return owner.getMethod(field.getMethodName() == null ? field.getPropertyName() : field.getMethodName());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("no public accessor for " + type.getName() + "." + field.getName(), e);
        }
    }
}
