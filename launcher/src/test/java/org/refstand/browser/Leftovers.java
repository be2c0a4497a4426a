package org.refstand.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import org.refstand.wire.Api;

/** What tests made on a desk that others use too, and what a failure left there: taken away by name. */
public final class Leftovers {
    private final Api api;

    /** Of things that this account may delete. */
    public Leftovers(RunningDesk desk, String login) {
        api = Api.of(desk.at("graphql"), login, "refstand-demo");
    }

    /** The matches that are found by this word. */
    public Leftovers matches(String word) {
        JsonNode found = api.data(
                "query($c: String!) { all: fixtures(filter: {search: $c}, first: 50) { edges { node { id version } } } }",
                word);
        return deleteAll(found, "deleteFixture", "SeenFixtureInput");
    }

    /**
     * @param kind in the singular, such as Club
     * @param word with which it is found
     */
    public Leftovers all(String kind, String word) {
        JsonNode found = api.data(
                "query($c: String!) { all: " + kind.toLowerCase(Locale.ROOT)
                        + "s(search: $c, first: 50) { edges { node { id version } } } }",
                word);
        return deleteAll(found, "delete" + kind, "Seen" + kind + "Input");
    }

    /** The periods of this name; they are not searched by it. */
    public Leftovers periods(String name) {
        JsonNode found = api.data("{ all: periods(first: 100) { edges { node { id version name } } } }", Map.of());
        for (JsonNode edge : found.at("/all/edges")) {
            if (edge.at("/node/name").asText().equals(name)) {
                delete(edge.get("node"), "deletePeriod", "SeenPeriodInput");
            }
        }
        return this;
    }

    private Leftovers deleteAll(JsonNode found, String mutation, String input) {
        found.at("/all/edges").forEach(edge -> delete(edge.get("node"), mutation, input));
        return this;
    }

    private void delete(JsonNode seen, String mutation, String input) {
        JsonNode done = api.data(
                "mutation($c: " + input + "!) { " + mutation + "(command: $c) { done rejections { code } } }",
                Map.of(
                        "id",
                        seen.get("id").asText(),
                        "version",
                        seen.get("version").asLong()));
        if (!done.at("/" + mutation + "/done").asBoolean()) {
            throw new AssertionError("Something of a test stays on the shared desk: " + done);
        }
    }
}
