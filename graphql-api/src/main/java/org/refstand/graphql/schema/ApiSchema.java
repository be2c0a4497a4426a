package org.refstand.graphql.schema;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaPrinter;
import io.smallrye.graphql.bootstrap.Bootstrap;
import io.smallrye.graphql.schema.model.Schema;
import java.util.List;

/**
 * The API's schema: the library's model it was made from, and the executable schema, which still needs its fetchers.
 *
 * @param model which Java method or record component stands behind each field
 * @param executable types and fields as graphql-java knows them
 */
public record ApiSchema(Schema model, GraphQLSchema executable) {
    /**
     * Makes the schema from all API classes that live in the same jars as the given classes. Needs no container.
     *
     * @param residents one class of each jar to look into
     */
    public static ApiSchema around(Class<?>... residents) {
        Schema model = ApiModel.from(ApiIndex.around(List.of(residents)));
        return new ApiSchema(model, CommandIdArgument.onEveryMutation(Bootstrap.bootstrap(model, true)));
    }

    /** The schema in GraphQL's own language, sorted, without what every server has. */
    public String inSchemaLanguage() {
        SchemaPrinter.Options options = SchemaPrinter.Options.defaultOptions()
                .includeDirectiveDefinitions(false)
                .includeScalarTypes(true);
        return new SchemaPrinter(options).print(executable);
    }
}
