package org.refstand.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;

/** The deployed endpoint answers. */
class EndpointIT extends ContainerTest {

    @Test
    void a_query_is_answered_over_http() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(world.address("/graphql"))
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json")
                .POST(BodyPublishers.ofString("{\"query\":\"{ __typename }\"}"))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(response.body()).contains("\"__typename\":\"Query\"");
        assertThat(response.statusCode()).isEqualTo(200);
    }
}
