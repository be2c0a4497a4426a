package org.refstand.graphql.execution;

import graphql.GraphQLException;
import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.ValuesResolver;
import graphql.introspection.Introspection;
import graphql.language.SourceLocation;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import java.util.List;
import java.util.Map;

/** Makes the shapes of one request: which fields it selects, by whatever fragments and conditions, and of what types. */
final class Shapes {
    private static final FieldCollector COLLECTOR = new FieldCollector();

    private final ExecutionContext context;

    Shapes(ExecutionContext context) {
        this.context = context;
    }

    /**
     * @param type of the field
     * @param asked the field as it stands in the document, with what is selected of it
     * @throws IllegalStateException for interfaces and unions, which this API does not have
     */
    Shape of(GraphQLType type, MergedField asked) {
        if (type instanceof GraphQLNonNull required) {
            return new Shape.Required(of(required.getWrappedType(), asked));
        }
        if (type instanceof GraphQLList list) {
            return new Shape.Items(of(list.getWrappedType(), asked));
        }
        if (type instanceof GraphQLObjectType object) {
            return new Shape.Fields(selected(object, asked));
        }
        if (type instanceof GraphQLEnumType constants) {
            return new Shape.Leaf(
                    value -> constants.serialize(value, context.getGraphQLContext(), context.getLocale()));
        }
        if (type instanceof GraphQLScalarType scalar) {
            return new Shape.Leaf(
                    value -> scalar.getCoercing().serialize(value, context.getGraphQLContext(), context.getLocale()));
        }
        throw new IllegalStateException("no shape for " + type);
    }

    private SelectedFields selected(GraphQLObjectType type, MergedField asked) {
        FieldCollectorParameters parameters = FieldCollectorParameters.newParameters()
                .schema(context.getGraphQLSchema())
                .objectType(type)
                .fragments(context.getFragmentsByName())
                .variables(context.getCoercedVariables().toMap())
                .graphQLContext(context.getGraphQLContext())
                .build();
        List<MergedField> fields = COLLECTOR.collectFields(parameters, asked).getSubFieldsList();
        return new SelectedFields(
                fields.stream().map(field -> field(type, field)).toList());
    }

    private SelectedFields.Field field(GraphQLObjectType type, MergedField asked) {
        String key = asked.getResultKey();
        SourceLocation location = asked.getSingleField().getSourceLocation();
        if (asked.getName().equals(Introspection.TypeNameMetaFieldDef.getName())) {
            return SelectedFields.Field.plain(key, source -> type.getName(), new Shape.Leaf(name -> name), location);
        }
        GraphQLFieldDefinition definition = type.getFieldDefinition(asked.getName());
        Shape shape = of(definition.getType(), asked);
        DataFetcher<?> fetcher = context.getGraphQLSchema().getCodeRegistry().getDataFetcher(type, definition);
        if (!(fetcher instanceof BatchFetcher batch)) {
            return SelectedFields.Field.plain(key, ((ComponentFetcher) fetcher)::read, shape, location);
        }
        try {
            return SelectedFields.Field.batched(
                    key, new BatchFetcher.Call(batch, arguments(definition, asked)), shape, location);
        } catch (GraphQLException e) {
            // an error of this field, wherever it stands, and of no other
            return SelectedFields.Field.plain(
                    key,
                    source -> {
                        throw e;
                    },
                    shape,
                    location);
        }
    }

    private Map<String, Object> arguments(GraphQLFieldDefinition definition, MergedField asked) {
        GraphQLCodeRegistry registry = context.getGraphQLSchema().getCodeRegistry();
        return ValuesResolver.getArgumentValues(
                registry,
                definition.getArguments(),
                asked.getArguments(),
                context.getCoercedVariables(),
                context.getGraphQLContext(),
                context.getLocale());
    }
}
