package org.refstand.graphql.schema;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;

/**
 * The argument that every mutation has and no Java method takes: the id that a client chooses for its command. Added in one
 * place, so that nobody who writes a mutation can forget it.
 */
public final class CommandIdArgument {
    /** What it is called on every mutation. */
    public static final String NAME = "commandId";

    private CommandIdArgument() {}

    /** The same schema, each of its mutations with the argument. */
    static GraphQLSchema onEveryMutation(GraphQLSchema schema) {
        GraphQLObjectType without = schema.getMutationType();
        if (without == null) {
            return schema;
        }
        GraphQLArgument id = GraphQLArgument.newArgument()
                .name(NAME)
                .description(WellKnown.sentence(NAME))
                .type(ApiScalars.ID)
                .build();
        GraphQLObjectType with = without.transform(
                type -> without.getFieldDefinitions().forEach(mutation -> type.field(with(id, mutation))));
        return schema.transform(changed -> changed.mutation(with));
    }

    private static GraphQLFieldDefinition with(GraphQLArgument id, GraphQLFieldDefinition mutation) {
        if (mutation.getArgument(NAME) != null) {
            throw new IllegalStateException(
                    "Mutation " + mutation.getName() + " has a parameter " + NAME + ", which the API adds itself");
        }
        return mutation.transform(changed -> changed.argument(id));
    }
}
