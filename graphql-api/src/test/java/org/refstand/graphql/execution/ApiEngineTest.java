package org.refstand.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.refstand.graphql.DeskApi;
import org.refstand.graphql.sample.SampleApi;
import org.refstand.graphql.sample.SampleApi.Colour;
import org.refstand.graphql.sample.SampleApi.ThingId;
import org.refstand.graphql.schema.ApiSchema;
import org.refstand.kernel.Id;

/** Documents run against our Java methods: what goes in, what comes out, what is refused and how. */
class ApiEngineTest {
    private static final ApiSchema SCHEMA = ApiSchema.around(SampleApi.class, DeskApi.class, Id.class);
    private static final String ONE = "00000000-0000-0000-0000-000000000001";

    private final SampleApi sample = new SampleApi();
    private final ApiEngine engine = new ApiEngine(
            SCHEMA,
            type -> type == SampleApi.class ? sample : new DeskApi(),
            new DomainExceptions(),
            QueryLimits.DEFAULT);

    @Test
    void shows_values_in_their_wire_form() {
        Map<?, ?> thing = (Map<?, ?>)
                data("""
                { thing(id: "%s") { id number colour at day time length version note others } }"""
                                .formatted(ONE))
                        .get("thing");
        Map<String, Object> expected = new HashMap<>(Map.of(
                "id", ONE,
                "number", "1",
                "colour", "GREEN",
                "at", "2026-11-21T14:30:00Z",
                "day", "2026-11-21",
                "time", "14:30",
                "length", "PT1H30M",
                "version", 5_000_000_000L,
                "others", List.of()));
        expected.put("note", null);
        assertThat(thing).isEqualTo(expected);
    }

    @Test
    void an_empty_optional_is_null() {
        assertThat(data("{ thing(id: \"00000000-0000-0000-0000-000000000009\") { id } }"))
                .isEqualTo(Collections.singletonMap("thing", null));
    }

    @Test
    void pages_in_connection_style() {
        assertThat(data("{ things(first: 2) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor }"
                        + " edges { cursor node { number } } } }"))
                .hasToString("{things={totalCount=900, pageInfo={hasNextPage=true, hasPreviousPage=false, endCursor=2},"
                        + " edges=[{cursor=1, node={number=1}}, {cursor=2, node={number=2}}]}}");
    }

    @Test
    void refuses_a_page_that_is_too_long() {
        assertThat(error("{ things(first: 501) { totalCount } }", Map.of()))
                .containsEntry("code", "BAD_INPUT")
                .extracting("message")
                .asString()
                .contains("from 1 to 500");
    }

    @Test
    void asks_once_for_all_objects_of_a_level() {
        data("{ things(first: 500) { edges { node { parts(count: 3) { count of } } } } }");
        assertThat(sample.batches).containsExactly(500);
    }

    @Test
    void asks_once_per_set_of_arguments() {
        data("{ things(first: 4) { edges { node { a: parts(count: 3) { count } b: parts(count: 2) { count } } } } }");
        assertThat(sample.batches).containsExactly(4, 4);
    }

    @Test
    void binds_a_command_record() {
        UUID commandId = UUID.randomUUID();
        Map<String, Object> command = Map.of(
                "commandId", commandId.toString(),
                "number", "12",
                "colour", "RED",
                "at", "2026-11-21T15:30:00+01:00",
                "parts", List.of(Map.of("of", ONE, "count", 2)));
        ExecutionResult result = run(
                "mutation($c: MakeThingInput!) { makeThing(command: $c) { done value { id } } }", Map.of("c", command));
        assertThat(result.getErrors()).isEmpty();
        assertThat(sample.made.commandId()).isEqualTo(commandId);
        assertThat(sample.made.number().value()).isEqualTo("12");
        assertThat(sample.made.colour()).isEqualTo(Colour.RED);
        assertThat(sample.made.at()).isEqualTo("2026-11-21T14:30:00Z");
        assertThat(sample.made.like()).isEmpty();
        assertThat(sample.made.parts()).containsExactly(new SampleApi.Part(new ThingId(new UUID(0, 1)), 2));
    }

    @Test
    void a_rejection_is_data() {
        assertThat(data("mutation { makeThing(command: {number: \"1\"}) { done value { id }"
                        + " rejections { code field message { en } } } }"))
                .hasToString("{makeThing={done=false, value=null,"
                        + " rejections=[{code=NO_PARTS, field=parts, message={en=No parts}}]}}");
    }

    @Test
    void a_value_that_refuses_its_content_names_the_field() {
        assertThat(error("mutation { makeThing(command: {number: \"twelve\"}) { done } }", Map.of()))
                .containsEntry("code", "BAD_INPUT")
                .containsEntry("message", "command.number: 'twelve' is no number; give digits such as 12");
    }

    @Test
    void a_wrong_id_in_a_variable_is_bad_input() {
        Map<String, Object> error = error("query($id: ID) { thing(id: $id) { id } }", Map.of("id", "7"));
        assertThat(error).containsEntry("code", "BAD_INPUT");
        assertThat(error.get("message").toString()).contains("give a UUID such as");
    }

    @Test
    void a_fault_of_ours_shows_a_reference_and_nothing_else() {
        Map<String, Object> error = error("{ broken }", Map.of());
        assertThat(error).containsEntry("code", "INTERNAL").containsKey("reference");
        assertThat(error.toString()).doesNotContain("secret").doesNotContain("IllegalState");
    }

    @Test
    void who_is_nobody_is_told_to_log_in() {
        assertThat(error("{ closed }", Map.of())).containsEntry("code", "UNAUTHENTICATED");
    }

    @Test
    void errors_of_the_document_have_codes() {
        assertThat(error("{ thing( }", Map.of())).containsEntry("code", "GRAPHQL_PARSE_FAILED");
        assertThat(error("{ nothing }", Map.of())).containsEntry("code", "GRAPHQL_VALIDATION_FAILED");
        assertThat(error("query A { desk { name } } query B { desk { name } }", Map.of()))
                .containsEntry("code", "OPERATION_RESOLUTION_FAILED");
        assertThat(error("subscription { ticks { id } }", Map.of()))
                .containsEntry("code", "SUBSCRIPTION_NEEDS_WEBSOCKET");
    }

    @Test
    void refuses_documents_beyond_the_limits() {
        String aliases = IntStream.range(0, 31)
                .mapToObj(i -> "a" + i + ": desk { name }")
                .collect(Collectors.joining(" "));
        String directives = "{ desk { " + "name @include(if: true) @skip(if: false) ".repeat(26) + "} }";
        String names = "{ desk { " + "name ".repeat(600) + "} }";
        String tokens = "{ desk { " + "name ".repeat(6_001) + "} }";
        assertThat(List.of("{" + aliases + "}", directives, names, tokens))
                .allSatisfy(
                        document -> assertThat(error(document, Map.of())).containsEntry("code", "QUERY_TOO_COMPLEX"));
    }

    @Test
    void refuses_what_nests_too_deep_and_fragments_that_multiply() {
        ApiEngine narrow =
                new ApiEngine(SCHEMA, type -> sample, new DomainExceptions(), new QueryLimits(3, 20, 30, 50, 6_000));
        String deep = "{ things { edges { node { parts(count: 1) { count } } } } }";
        String multiplied = "{ ...A ...A ...A } fragment A on Query { ...B ...B ...B }"
                + " fragment B on Query { desk { name version } }";
        assertThat(List.of(deep, multiplied)).allSatisfy(document -> {
            ExecutionResult result = narrow.run(
                            new ApiRequest(document, null, Map.of()), AllowedOperations.HTTP_POST, AsCaller.SAME_THREAD)
                    .join();
            assertThat(ApiEngine.wireForm(result).toString()).contains("QUERY_TOO_COMPLEX");
        });
    }

    @Test
    void allows_the_usual_introspection() {
        String introspection = graphql.introspection.IntrospectionQuery.INTROSPECTION_QUERY;
        assertThat(run(introspection, Map.of()).getErrors()).isEmpty();
    }

    @Test
    void refuses_introspection_that_asks_for_the_same_again_and_again() {
        String again = "{ __schema { types { fields { type { fields { type { name } } } } } } }";
        assertThat(error(again, Map.of())).containsEntry("code", "INTROSPECTION_TOO_COMPLEX");
    }

    @Test
    void answers_in_the_language_that_was_asked_for() {
        Map<String, String> german = Map.of(
                "{ things(first: 501) { totalCount } }",
                "first: möglich ist eine Zahl von 1 bis 500",
                "{ closed }",
                "Bitte erst anmelden",
                "{ nothing }",
                "Validierungsfehler",
                "query A { desk { name } } query B { desk { name } }",
                "mehrere Operationen",
                "{ desk { " + "name ".repeat(600) + "} }",
                "wählt",
                "{ desk { " + "name ".repeat(6_001) + "} }",
                "Denial-of-Service",
                "{ thing(id: \"7\") { id } }",
                "eine UUID wie");
        german.forEach((document, sentence) -> {
            ExecutionResult result = engine.run(
                            new ApiRequest(document, null, Map.of(), Locale.GERMAN),
                            AllowedOperations.HTTP_POST,
                            AsCaller.SAME_THREAD)
                    .join();
            assertThat(result.getErrors().get(0).getMessage()).contains(sentence);
            assertThat(ApiErrors.wireForm(result.getErrors().get(0))
                            .get("extensions")
                            .toString())
                    .doesNotContain("INTERNAL");
        });
    }

    private Map<String, Object> data(String document) {
        ExecutionResult result = run(document, Map.of());
        assertThat(result.getErrors()).isEmpty();
        return result.getData();
    }

    /** Message and extensions of the only error, in one map. */
    private Map<String, Object> error(String document, Map<String, Object> variables) {
        ExecutionResult result = run(document, variables);
        assertThat(result.getErrors()).hasSize(1);
        Map<String, Object> wire = ApiErrors.wireForm(result.getErrors().get(0));
        Map<String, Object> error = new HashMap<>(Map.of("message", wire.get("message")));
        ((Map<?, ?>) wire.get("extensions")).forEach((key, value) -> error.put(key.toString(), value));
        return error;
    }

    private ExecutionResult run(String document, Map<String, Object> variables) {
        return engine.run(new ApiRequest(document, null, variables), AllowedOperations.HTTP_POST, AsCaller.SAME_THREAD)
                .join();
    }
}
