package org.refstand.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.refstand.graphql.DeskApi;
import org.refstand.kernel.Id;

/** The product's schema is what is committed, and explains itself. */
class SchemaTest {
    private static final Path COMMITTED = Path.of("schema.graphql");
    private static final ApiSchema SCHEMA = ApiSchema.around(DeskApi.class, Id.class);

    @Test
    void is_the_committed_one() throws IOException {
        String now = SCHEMA.inSchemaLanguage();
        if (Boolean.getBoolean("schema.update")) {
            Files.writeString(COMMITTED, now);
        }
        assertThat(Files.readString(COMMITTED))
                .as("graphql-api/schema.graphql; if the change is wanted: mvn test -pl graphql-api -am"
                        + " -Dtest=SchemaTest -Dsurefire.failIfNoSpecifiedTests=false -Dschema.update=true")
                .isEqualTo(now);
    }

    @Test
    void describes_every_type_field_argument_and_enum_value() {
        assertThat(undescribed(SCHEMA.executable())).isEmpty();
    }

    @Test
    void lets_a_client_choose_the_id_of_every_command() {
        assertThat(SCHEMA.executable().getMutationType().getFieldDefinitions())
                .isNotEmpty()
                .allSatisfy(mutation -> assertThat(mutation.getArgument("commandId"))
                        .as(mutation.getName())
                        .isNotNull()
                        .extracting(argument -> GraphQLTypeUtil.simplePrint(argument.getType()))
                        .isEqualTo("ID"));
    }

    static List<String> undescribed(GraphQLSchema schema) {
        List<String> missing = new ArrayList<>();
        for (GraphQLNamedType type : schema.getAllTypesAsList()) {
            if (type.getName().startsWith("__")) {
                continue;
            }
            note(missing, type, type.getName());
            if (type instanceof GraphQLFieldsContainer container) {
                container.getFieldDefinitions().forEach(field -> {
                    String place = type.getName() + "." + field.getName();
                    note(missing, field, place);
                    for (GraphQLArgument argument : field.getArguments()) {
                        note(missing, argument, place + "(" + argument.getName() + ")");
                    }
                });
            }
            if (type instanceof GraphQLInputObjectType input) {
                input.getFields().forEach(field -> note(missing, field, type.getName() + "." + field.getName()));
            }
            if (type instanceof GraphQLEnumType constants) {
                constants.getValues().forEach(value -> note(missing, value, type.getName() + "." + value.getName()));
            }
        }
        return missing;
    }

    private static void note(List<String> missing, GraphQLNamedSchemaElement element, String place) {
        if (element.getDescription() == null || element.getDescription().isBlank()) {
            missing.add(place);
        }
    }
}
