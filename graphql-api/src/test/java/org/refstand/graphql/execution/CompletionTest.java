package org.refstand.graphql.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refstand.graphql.DeskApi;
import org.refstand.graphql.sample.TreeApi;
import org.refstand.graphql.schema.ApiSchema;
import org.refstand.kernel.Id;

/** What lies below a root field: selection, batches, errors and nulls as the GraphQL specification wants them. */
class CompletionTest {
    private static final ApiSchema SCHEMA = ApiSchema.around(TreeApi.class, DeskApi.class, Id.class);

    private final TreeApi trees = new TreeApi();
    private final ApiEngine engine = new ApiEngine(
            SCHEMA, type -> type == TreeApi.class ? trees : new DeskApi(), new DomainExceptions(), QueryLimits.DEFAULT);

    @Test
    void keys_are_aliases_in_the_order_of_the_document() {
        assertThat(data("{ tree { second: right { name } left { b: name a: name } } }"))
                .hasToString("{tree={second={name=right}, left={b=left, a=left}}}");
    }

    @Test
    void the_same_key_twice_is_one_field_with_both_selections() {
        assertThat(data("{ tree { left { tip { name } } left { tip { colour name } } } }"))
                .hasToString("{tree={left={tip={name=green, colour=GREEN}}}}");
    }

    @Test
    void fragments_and_typename() {
        assertThat(data("{ tree { left { ...B ... on Branch { __typename } } } } fragment B on Branch { name }"))
                .hasToString("{tree={left={name=left, __typename=Branch}}}");
    }

    @Test
    void conditions_are_those_of_the_variables_sent() {
        String document = "query($all: Boolean!) { tree { right { name leaves @include(if: $all) { name }"
                + " ...T @skip(if: $all) } } } fragment T on Branch { tip { name } }";
        assertThat(run(document, Map.of("all", true)).<Map<?, ?>>getData())
                .hasToString("{tree={right={name=right, leaves=[{name=green}]}}}");
        assertThat(run(document, Map.of("all", false)).<Map<?, ?>>getData())
                .hasToString("{tree={right={name=right, tip=null}}}");
    }

    @Test
    void one_call_for_the_same_field_wherever_it_stands() {
        assertThat(
                        data(
                                "{ tree { left { leaves { next { name } } tip { next { name } } } right { leaves { next { name } } } } }"))
                .hasToString(
                        "{tree={left={leaves=[{next={name=green'}}, {next={name=red'}}], tip={next={name=green'}}},"
                                + " right={leaves=[{next={name=green'}}]}}}");
        assertThat(trees.asked).containsExactly(List.of("green", "red", "green", "green"));
    }

    @Test
    void batches_inside_batches_are_one_call_each_level() {
        data("{ tree { left { leaves { next { next { next { name } } } } } } }");
        assertThat(trees.asked)
                .containsExactly(List.of("green", "red"), List.of("green'", "red'"), List.of("green''", "red''"));
    }

    @Test
    void a_batch_that_fails_is_an_error_in_each_of_its_places() {
        ExecutionResult result = run("{ sickTree { left { name leaves { name next { name } } } } }", Map.of());
        assertThat(result.<Map<?, ?>>getData())
                .hasToString("{sickTree={left={name=left, leaves=[{name=green, next=null}, {name=bare, next=null}]}}}");
        assertThat(errors(result))
                .containsExactly(
                        "INTERNAL [sickTree, left, leaves, 0, next]", "INTERNAL [sickTree, left, leaves, 1, next]");
        assertThat(result.getErrors().toString()).doesNotContain("secret");
    }

    @Test
    void a_field_that_fails_is_null_and_an_error_with_its_place() {
        ExecutionResult result = run("{ sickTree {\n left { bud { name smell } } } }", Map.of());
        assertThat(result.<Map<?, ?>>getData()).hasToString("{sickTree={left={bud={name=bare, smell=null}}}}");
        assertThat(errors(result)).containsExactly("INTERNAL [sickTree, left, bud, smell]");
        assertThat(result.getErrors().get(0).getLocations())
                .singleElement()
                .satisfies(place -> assertThat(place.getLine()).isEqualTo(2));
    }

    @Test
    void a_missing_value_empties_the_nearest_place_that_may_be_empty() {
        ExecutionResult result = run("{ sickTree { left { name bud { name colour } } right { name } } }", Map.of());
        assertThat(result.<Map<?, ?>>getData())
                .hasToString("{sickTree={left={name=left, bud=null}, right={name=right}}}");
        assertThat(errors(result)).containsExactly("INTERNAL [sickTree, left, bud, colour]");
    }

    @Test
    void a_missing_value_in_a_list_without_nulls_takes_the_list_and_its_owner_along() {
        ExecutionResult result = run("{ sickTree { left { leaves { colour } } right { name } } }", Map.of());
        assertThat(result.<Map<?, ?>>getData()).hasToString("{sickTree={left=null, right={name=right}}}");
        assertThat(errors(result)).containsExactly("INTERNAL [sickTree, left, leaves, 1, colour]");
    }

    @Test
    void two_missing_values_in_one_place_are_two_errors() {
        ExecutionResult result =
                run("{ sickTree { left { bud { a: colour b: colour } leaves { colour } } } }", Map.of());
        assertThat(result.<Map<?, ?>>getData()).hasToString("{sickTree={left=null}}");
        assertThat(errors(result)).hasSize(3);
    }

    @Test
    void a_root_field_may_be_lost_and_its_neighbours_stay() {
        ExecutionResult result = run("{ halfTree { left { name } right { name } } tree { left { name } } }", Map.of());
        assertThat(result.<Map<?, ?>>getData()).hasToString("{halfTree=null, tree={left={name=left}}}");
        assertThat(errors(result)).containsExactly("INTERNAL [halfTree, right]");
    }

    @Test
    void a_promise_broken_at_the_root_leaves_no_data() {
        ExecutionResult result = run("{ promisedTree { right { name } } tree { left { name } } }", Map.of());
        assertThat(result.isDataPresent()).isTrue();
        assertThat(result.<Object>getData()).isNull();
        assertThat(errors(result)).containsExactly("INTERNAL [promisedTree, right]");
    }

    @Test
    void mutations_are_completed_the_same_way() {
        ExecutionResult result =
                run("mutation { plant { left { leaves { next { name } } } } fell { right { name } } }", Map.of());
        assertThat(result.<Map<?, ?>>getData())
                .hasToString("{plant={left={leaves=[{next={name=green'}}, {next={name=red'}}]}}, fell=null}");
        assertThat(errors(result)).containsExactly("INTERNAL [fell, right]");
    }

    private static List<String> errors(ExecutionResult result) {
        return result.getErrors().stream()
                .map(error -> error.getExtensions().get("code") + " " + error.getPath())
                .toList();
    }

    private Map<String, Object> data(String document) {
        ExecutionResult result = run(document, Map.of());
        assertThat(result.getErrors()).isEmpty();
        return result.getData();
    }

    private ExecutionResult run(String document, Map<String, Object> variables) {
        return engine.run(new ApiRequest(document, null, variables), AllowedOperations.HTTP_POST, AsCaller.SAME_THREAD)
                .join();
    }
}
