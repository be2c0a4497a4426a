package org.refstand.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A crew as one line, as the checker compares it: for each role in which there is anything, who has it and, behind a sign, who
 * is staged.
 */
final class CrewText {
    private static final String NOBODY = "-";

    private CrewText() {}

    /** @param crew with its slots, as the API shows it */
    static String of(JsonNode crew) {
        Map<String, String> roles = new TreeMap<>();
        for (JsonNode slot : crew.get("slots")) {
            String text = id(slot.get("referee"));
            if (slot.get("staged").asBoolean()) {
                text += ">" + id(slot.get("stagedReferee"));
            }
            roles.put(slot.get("role").asText(), text);
        }
        return joined(roles);
    }

    /** Somebody is staged who does not have the role; null: nobody, where somebody has it. */
    static UnaryOperator<String> staging(String role, String referee) {
        return crew -> {
            Map<String, String> roles = parted(crew);
            roles.put(role, committed(roles, role) + ">" + (referee == null ? NOBODY : referee));
            return joined(roles);
        };
    }

    static UnaryOperator<String> unstaging(String role) {
        return crew -> {
            Map<String, String> roles = parted(crew);
            roles.put(role, committed(roles, role));
            return joined(roles);
        };
    }

    /** Whatever is staged. */
    static UnaryOperator<String> committing() {
        return crew -> {
            Map<String, String> roles = parted(crew);
            roles.replaceAll((role, text) -> text.substring(text.indexOf('>') + 1));
            return joined(roles);
        };
    }

    /** @return who has the role; a dash for nobody */
    static String committed(String crew, String role) {
        return committed(parted(crew), role);
    }

    private static String committed(Map<String, String> roles, String role) {
        return roles.getOrDefault(role, NOBODY).split(">")[0];
    }

    private static String id(JsonNode referee) {
        return referee.isNull() ? NOBODY : referee.get("id").asText();
    }

    private static Map<String, String> parted(String crew) {
        return crew.isEmpty()
                ? new TreeMap<>()
                : Arrays.stream(crew.split(","))
                        .map(role -> role.split("="))
                        .collect(Collectors.toMap(role -> role[0], role -> role[1], (one, other) -> one, TreeMap::new));
    }

    private static String joined(Map<String, String> roles) {
        return roles.entrySet().stream()
                .filter(role -> !role.getValue().equals(NOBODY))
                .map(role -> role.getKey() + "=" + role.getValue())
                .collect(Collectors.joining(","));
    }
}
