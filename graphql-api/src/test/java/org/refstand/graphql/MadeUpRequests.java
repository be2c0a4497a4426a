package org.refstand.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A valid document for each operation of the schema, its arguments made up by their types: ids of nothing, but for
 * those of a referee and of an absence, which somebody must own.
 */
final class MadeUpRequests {
    private static final String TYPE = "kind name ofType { kind name ofType { kind name ofType { kind name } } }";
    private static final String NOTHING = "00000000-0000-0000-0000-000000000000";

    private final Map<String, JsonNode> types = new HashMap<>();
    private final JsonNode schema;
    private final String referee;
    private final String absence;

    /**
     * @param referee whose id stands where a referee is asked for
     * @param absence of that referee
     */
    MadeUpRequests(Client client, String referee, String absence) {
        this.referee = referee;
        this.absence = absence;
        schema = client.data(
                        "{ __schema { queryType { name } mutationType { name } subscriptionType { name } types { kind name"
                                + " fields { name type { " + TYPE + " } args { name type { " + TYPE + " } } }"
                                + " inputFields { name type { " + TYPE + " } } enumValues { name } } } }",
                        Map.of())
                .get("__schema");
        schema.get("types").forEach(type -> types.put(type.get("name").asText(), type));
    }

    /** By kind and name: "query.fixtures". */
    Map<String, String> documents() {
        Map<String, String> documents = new TreeMap<>();
        for (String kind : List.of("query", "mutation", "subscription")) {
            JsonNode root = types.get(schema.at("/" + kind + "Type/name").asText());
            for (JsonNode field : root.get("fields")) {
                String name = field.get("name").asText();
                documents.put(
                        kind + "." + name, kind + " { " + name + arguments(name, field) + selection(field) + " }");
            }
        }
        return documents;
    }

    private String arguments(String operation, JsonNode field) {
        List<String> arguments = new ArrayList<>();
        field.get("args")
                .forEach(argument -> arguments.add(argument.get("name").asText() + ": "
                        + value(operation, argument.get("name").asText(), argument.get("type"))));
        return arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")";
    }

    private String selection(JsonNode field) {
        String kind = named(field.get("type")).get("kind").asText();
        return kind.equals("OBJECT") ? " { __typename }" : "";
    }

    private static JsonNode named(JsonNode type) {
        return type.hasNonNull("ofType") ? named(type.get("ofType")) : type;
    }

    private String value(String operation, String name, JsonNode type) {
        String kind = type.get("kind").asText();
        if (kind.equals("NON_NULL")) {
            return value(operation, name, type.get("ofType"));
        }
        if (kind.equals("LIST")) {
            return "[" + value(operation, name, type.get("ofType")) + "]";
        }
        JsonNode definition = types.get(type.get("name").asText());
        return switch (kind) {
            case "ENUM" -> definition.at("/enumValues/0/name").asText();
            case "INPUT_OBJECT" -> {
                List<String> fields = new ArrayList<>();
                definition
                        .get("inputFields")
                        .forEach(field -> fields.add(field.get("name").asText() + ": "
                                + value(operation, field.get("name").asText(), field.get("type"))));
                yield "{" + String.join(", ", fields) + "}";
            }
            default -> scalar(operation, name, type.get("name").asText());
        };
    }

    private String scalar(String operation, String name, String type) {
        return switch (type) {
            case "ID" -> quoted(id(operation, name));
            case "Date" -> quoted("2030-01-02");
            case "DateTime" -> quoted("2030-01-02T12:00:00Z");
            case "Time" -> quoted("12:00");
            case "Int", "Long" -> "1";
            case "Float" -> "1.5";
            case "Boolean" -> "true";
            // a cursor cannot be made up
            default -> name.equals("after") ? "null" : quoted(text(operation, name));
        };
    }

    private String id(String operation, String name) {
        boolean ofReferee = List.of("referee", "changeOwnContact").contains(operation);
        boolean ofAbsence = List.of("changeAbsence", "deleteAbsence").contains(operation);
        if (name.equals("id")) {
            return ofReferee ? referee : ofAbsence ? absence : NOTHING;
        }
        return name.equals("refereeId") ? referee : NOTHING;
    }

    private static String text(String operation, String name) {
        return switch (name) {
            // Base64 of nothing that could be a schedule
            case "content" -> "eA==";
            // a right one: wrong ones are counted against the address of all tests
            case "login" -> operation.equals("login") ? "astrid" : operation.toLowerCase(Locale.ROOT);
            case "password" -> WireDesk.PASSWORD;
            default -> "x";
        };
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
