package org.refstand.graphql.transport;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionResult;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refstand.graphql.DeskApi;
import org.refstand.graphql.execution.AllowedOperations;
import org.refstand.graphql.execution.ApiEngine;
import org.refstand.graphql.execution.ApiRequest;
import org.refstand.graphql.execution.AsCaller;
import org.refstand.graphql.execution.DomainExceptions;
import org.refstand.graphql.execution.QueryLimits;
import org.refstand.graphql.sample.SampleApi;
import org.refstand.graphql.schema.ApiSchema;
import org.refstand.kernel.Id;

/** Answers as they go over the wire. */
class WireTest {
    private final SampleApi sample = new SampleApi();
    private final ApiEngine engine = new ApiEngine(
            ApiSchema.around(SampleApi.class, DeskApi.class, Id.class),
            type -> type == SampleApi.class ? sample : new DeskApi(),
            new DomainExceptions(),
            QueryLimits.DEFAULT);

    @Test
    void writes_objects_lists_numbers_and_nothing() throws IOException {
        assertThat(written("{ things(first: 1) { totalCount pageInfo { hasNextPage }"
                        + " edges { node { number version note others parts(count: 2) { count } } } } }"))
                .isEqualTo("{\"data\":{\"things\":{\"totalCount\":900,\"pageInfo\":{\"hasNextPage\":true},\"edges\":"
                        + "[{\"node\":{\"number\":\"1\",\"version\":5000000000,\"note\":null,\"others\":[],"
                        + "\"parts\":[{\"count\":2}]}}]}}}");
    }

    @Test
    void writes_a_message_with_an_answer_inside() {
        ExecutionResult result = run("{ thing(id: \"00000000-0000-0000-0000-000000000001\") { colour } }");
        assertThat(Wire.text(Map.of("payload", ApiEngine.wireForm(result))))
                .isEqualTo("{\"payload\":{\"data\":{\"thing\":{\"colour\":\"GREEN\"}}}}");
    }

    private String written(String document) throws IOException {
        return new String(Wire.bytes(run(document)), java.nio.charset.StandardCharsets.UTF_8);
    }

    private ExecutionResult run(String document) {
        return engine.run(new ApiRequest(document, null, Map.of()), AllowedOperations.HTTP_POST, AsCaller.SAME_THREAD)
                .join();
    }
}
