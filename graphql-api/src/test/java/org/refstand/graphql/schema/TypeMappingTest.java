package org.refstand.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.refstand.graphql.DeskApi;
import org.refstand.graphql.sample.SampleApi;
import org.refstand.kernel.Id;

/** What our Java types look like in a schema, shown by a small API of its own. */
class TypeMappingTest {
    private static final ApiSchema SCHEMA = ApiSchema.around(SampleApi.class, DeskApi.class, Id.class);
    private static final String TEXT = SCHEMA.inSchemaLanguage();

    @Test
    void typed_ids_are_the_scalar_id() {
        assertThat(type("Thing")).contains("id: ID!").contains("others: [ID!]!");
        assertThat(TEXT)
                .contains("ticks(of: ID): Thing")
                .doesNotContain("ThingId")
                .doesNotContain("interface Id");
    }

    @Test
    void a_record_around_one_value_is_that_value() {
        assertThat(type("Thing")).contains("number: String");
    }

    @Test
    void views_lose_their_suffix_and_generic_types_are_named_like_people_would() {
        assertThat(TEXT)
                .contains("type ThingOutcome {")
                .contains("type ThingConnection {")
                .contains("type ThingEdge {")
                .contains("type PageInfo {")
                .contains("input MakeThingInput {")
                .doesNotContainPattern("(type|input|enum) \\w*View(Input)? ")
                .doesNotContainPattern("(type|input|enum) \\w*_");
    }

    @Test
    void lists_hold_no_nulls_and_commands_are_demanded() {
        assertThat(type("ThingConnection")).contains("edges: [ThingEdge!]!").contains("totalCount: Int!");
        assertThat(TEXT).contains("makeThing(").contains("command: MakeThingInput!");
        assertThat(type("Thing")).containsPattern("\\): \\[Part!]!");
    }

    @Test
    void a_command_demands_what_its_description_does_not_say_may_be_null() {
        int begin = TEXT.indexOf("input PartInput {");
        assertThat(TEXT.substring(begin, TEXT.indexOf("}", begin)))
                .contains("of: ID!")
                .contains("count: Int!");
        begin = TEXT.indexOf("input MakeThingInput {");
        assertThat(TEXT.substring(begin, TEXT.indexOf("}", begin)))
                .contains("colour: Colour\n")
                .contains("at: DateTime\n");
    }

    @Test
    void dates_and_times_have_scalars_of_their_own() {
        assertThat(type("Thing"))
                .contains("at: DateTime")
                .contains("day: Date")
                .contains("time: Time")
                .contains("length: Duration")
                .contains("version: Long!")
                .contains("note: String");
    }

    @Test
    void what_nobody_described_is_found() {
        assertThat(SchemaTest.undescribed(SCHEMA.executable()))
                .contains("Thing", "Thing.colour", "Colour", "Thing.parts(count)", "MakeThingInput.parts")
                .doesNotContain("Query.broken", "Thing.version", "Query.things(first)", "ThingOutcome.rejections");
    }

    private static String type(String name) {
        int begin = TEXT.indexOf("type " + name + " {");
        assertThat(begin).as(name + " in\n" + TEXT).isNotNegative();
        return TEXT.substring(begin, TEXT.indexOf("\n}", begin));
    }
}
