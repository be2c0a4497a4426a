package org.refstand.graphql;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;

/** A valid document for each operation of the schema, its arguments made up by their types; and the same with parts spoiled. */
final class MadeUpRequests {
    private static final String TYPE = "kind name ofType { kind name ofType { kind name ofType { kind name } } }";
    private static final Spoiled NOWHERE = new Spoiled("", "");

    private final Map<String, JsonNode> types = new HashMap<>();
    private final JsonNode schema;
    private final Ids ids;

    /** Which id stands at the argument or field of this name. */
    @FunctionalInterface
    interface Ids {
        String of(String operation, String name);
    }

    /**
     * A place of a document where something else stands.
     *
     * @param place such as command.details.name
     * @param instead null: it is left out
     */
    private record Spoiled(String place, String instead) {}

    MadeUpRequests(Client client, Ids ids) {
        this.ids = ids;
        schema = client.data(
                        "{ __schema { queryType { name } mutationType { name } subscriptionType { name } types { kind"
                                + " name fields { name type { " + TYPE + " } args { name type { " + TYPE + " } } }"
                                + " inputFields { name type { " + TYPE + " } } enumValues { name } } } }",
                        Map.of())
                .get("__schema");
        schema.get("types").forEach(type -> types.put(type.get("name").asText(), type));
    }

    /** By kind and name: "query.fixtures". */
    Map<String, String> documents() {
        Map<String, String> documents = new TreeMap<>();
        fields((kind, field) -> documents.put(name(kind, field), document(kind, field, NOWHERE)));
        return documents;
    }

    /** The same, each part once left out, once null, and once each rubbish of its kind. */
    Map<String, List<String>> spoiled() {
        Map<String, List<String>> documents = new TreeMap<>();
        fields((kind, field) -> {
            List<String> spoiled = new ArrayList<>();
            String operation = field.get("name").asText();
            field.get("args")
                    .forEach(argument -> spoil(
                            operation,
                            argument.get("name").asText(),
                            argument.get("type"),
                            (place, instead) -> spoiled.add(document(kind, field, new Spoiled(place, instead)))));
            documents.put(name(kind, field), spoiled);
        });
        return documents;
    }

    /** Each query with everything that it can be asked for, and no more arguments than it demands. */
    Map<String, String> whole() {
        Map<String, String> documents = new TreeMap<>();
        types.get(schema.at("/queryType/name").asText()).get("fields").forEach(field -> {
            String operation = field.get("name").asText();
            List<String> arguments = new ArrayList<>();
            field.get("args")
                    .forEach(argument -> add(arguments, argument.get("name").asText(), needed(operation, argument)));
            documents.put(
                    operation,
                    "{ " + operation + (arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")")
                            + everything(named(field.get("type"))) + " }");
        });
        return documents;
    }

    private String needed(String operation, JsonNode argument) {
        String name = argument.get("name").asText();
        if (named(argument.get("type")).get("name").asText().equals("PlanScopeInput")) {
            return "{periodId: " + quoted(ids.of(operation, "periodId")) + "}";
        }
        boolean demanded = argument.get("type").get("kind").asText().equals("NON_NULL");
        return demanded ? value(operation, name, name, argument.get("type"), NOWHERE) : null;
    }

    private String everything(JsonNode type) {
        if (!type.get("kind").asText().equals("OBJECT")) {
            return "";
        }
        List<String> fields = new ArrayList<>();
        types.get(type.get("name").asText())
                .get("fields")
                .forEach(field -> fields.add(field.get("name").asText() + everything(named(field.get("type")))));
        return " { " + String.join(" ", fields) + " }";
    }

    private void fields(BiConsumer<String, JsonNode> each) {
        for (String kind : List.of("query", "mutation", "subscription")) {
            JsonNode root = types.get(schema.at("/" + kind + "Type/name").asText());
            root.get("fields").forEach(field -> each.accept(kind, field));
        }
    }

    private static String name(String kind, JsonNode field) {
        return kind + "." + field.get("name").asText();
    }

    private String document(String kind, JsonNode field, Spoiled spoiled) {
        String operation = field.get("name").asText();
        return kind + " { " + operation + arguments(operation, field, spoiled) + selection(field) + " }";
    }

    private void spoil(String operation, String place, JsonNode type, BiConsumer<String, String> each) {
        each.accept(place, null);
        each.accept(place, "null");
        boolean list = type.toString().contains("\"LIST\"");
        JsonNode named = named(type);
        String sound = value(operation, place.substring(place.lastIndexOf('.') + 1), place, named, NOWHERE);
        if (list) {
            List.of("[]", "[null]", "[" + sound + ", " + sound + "]", "[[" + sound + "]]")
                    .forEach(rubbish -> each.accept(place, rubbish));
        } else if (named.get("kind").asText().equals("INPUT_OBJECT")) {
            each.accept(place, "{}");
            types.get(named.get("name").asText())
                    .get("inputFields")
                    .forEach(field ->
                            spoil(operation, place + "." + field.get("name").asText(), field.get("type"), each));
        }
        Rubbish.of(named.get("kind").asText(), named.get("name").asText())
                .forEach(rubbish -> each.accept(place, list ? "[" + rubbish + "]" : rubbish));
    }

    private String arguments(String operation, JsonNode field, Spoiled spoiled) {
        List<String> arguments = new ArrayList<>();
        field.get("args").forEach(argument -> {
            String name = argument.get("name").asText();
            add(arguments, name, value(operation, name, name, argument.get("type"), spoiled));
        });
        return arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")";
    }

    private static void add(List<String> written, String name, String value) {
        if (value != null) {
            written.add(name + ": " + value);
        }
    }

    private String selection(JsonNode field) {
        String kind = named(field.get("type")).get("kind").asText();
        return kind.equals("OBJECT") ? " { __typename }" : "";
    }

    private static JsonNode named(JsonNode type) {
        return type.hasNonNull("ofType") ? named(type.get("ofType")) : type;
    }

    private String value(String operation, String name, String place, JsonNode type, Spoiled spoiled) {
        if (place.equals(spoiled.place())) {
            return spoiled.instead();
        }
        String kind = type.get("kind").asText();
        return switch (kind) {
            case "NON_NULL" -> value(operation, name, place, type.get("ofType"), spoiled);
            case "LIST" -> "[" + value(operation, name, place, type.get("ofType"), spoiled) + "]";
            case "ENUM" ->
                types.get(type.get("name").asText()).at("/enumValues/0/name").asText();
            case "INPUT_OBJECT" -> object(operation, place, type, spoiled);
            default -> scalar(operation, name, type.get("name").asText());
        };
    }

    private String object(String operation, String place, JsonNode type, Spoiled spoiled) {
        List<String> fields = new ArrayList<>();
        types.get(type.get("name").asText()).get("inputFields").forEach(field -> {
            String name = field.get("name").asText();
            add(fields, name, value(operation, name, place + "." + name, field.get("type"), spoiled));
        });
        return "{" + String.join(", ", fields) + "}";
    }

    private String scalar(String operation, String name, String type) {
        return switch (type) {
            // a new one each time: with an old one a command would be refused before it is looked at
            case "ID" -> quoted(name.equals("commandId") ? UUID.randomUUID().toString() : ids.of(operation, name));
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
