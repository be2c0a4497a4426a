package org.refstand.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A program that talks GraphQL with the desk on behalf of one account. */
public final class Api {
    static final ObjectMapper JSON = new ObjectMapper();

    /** Longer than the desk waits for anything. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI address;
    private final String authorization;
    private final String traceparent;

    private Api(URI address, String authorization, String traceparent) {
        this.address = address;
        this.authorization = authorization;
        this.traceparent = traceparent;
    }

    /** Logs in. */
    public static Api of(URI address, String login, String password) {
        JsonNode token = new Api(address, "", "")
                .data(
                        "mutation ($c: LogInInput!) { login(command: $c) { value { token } } }",
                        Map.of("login", login, "password", password))
                .at("/login/value/token");
        return new Api(address, "Bearer " + token.asText(), "");
    }

    /** The same, whose requests belong to that trace. */
    public Api in(String trace) {
        return new Api(address, authorization, trace);
    }

    /** Has logged in before, and knows the secret of an access token. */
    public static Api bearing(URI address, String secret) {
        return new Api(address, "Bearer " + secret, "");
    }

    /** Sends a query, or a mutation with its command as $c, and returns its data. */
    public JsonNode data(String document, Object command) {
        JsonNode answer = answer(document, Map.of("c", command));
        assertThat(answer.get("errors")).as(answer.toString()).isNull();
        return answer.get("data");
    }

    /**
     * Sends a document and returns the whole answer, with its errors if there are any.
     *
     * @throws IllegalStateException when there is none, or none in GraphQL
     */
    public JsonNode answer(String document, Map<String, ?> variables) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(
                            JSON.writeValueAsString(Map.of("query", document, "variables", variables))));
            if (!authorization.isEmpty()) {
                request.header("Authorization", authorization);
            }
            if (!traceparent.isEmpty()) {
                request.header("traceparent", traceparent);
            }
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new IllegalStateException("no answer from " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What an address says to a plain GET, as JSON, whatever the status. */
    public static JsonNode get(URI address) {
        try {
            return JSON.readTree(HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body());
        } catch (IOException e) {
            throw new IllegalStateException("no answer from " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Opens a subscription; when this returns, it listens. */
    public OpenSubscription subscribe(String document) {
        return OpenSubscription.open(HTTP, URI.create(address.toString().replaceFirst("http", "ws")), authorization)
                .listen(document);
    }

    /**
     * Follows the changes of fixtures from now on, whatever breaks.
     *
     * @param nodes where it may connect to, as HTTP addresses; the first one first
     */
    public Follower follow(URI... nodes) {
        String position = data("{ feedPosition }", Map.of()).get("feedPosition").asText();
        List<URI> sockets = Stream.of(nodes)
                .map(node -> URI.create(node.toString().replaceFirst("http", "ws")))
                .toList();
        return new Follower(authorization, position, sockets).started();
    }
}
