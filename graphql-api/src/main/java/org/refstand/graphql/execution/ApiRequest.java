package org.refstand.graphql.execution;

import java.util.Map;

/**
 * One GraphQL request as a client sends it.
 *
 * @param query the document
 * @param operationName which of its operations; null when there is only one
 * @param variables their values; empty when there are none
 */
public record ApiRequest(String query, String operationName, Map<String, Object> variables) {
    /** A request that is not one. The message says what is wrong. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        /** @param message what is wrong and what would be right */
        public Malformed(String message) {
            super(message);
        }
    }

    /**
     * Reads the request from parsed JSON.
     *
     * @throws Malformed when a member is missing or has the wrong type
     */
    public static ApiRequest from(Object json) throws Malformed {
        if (json instanceof java.util.List<?>) {
            throw new Malformed("Batches of requests are not supported; send one JSON object per request.");
        }
        if (!(json instanceof Map<?, ?> members)) {
            throw new Malformed("The request must be a JSON object with the member \"query\".");
        }
        String query = text(members, "query");
        if (query == null || query.isBlank()) {
            throw new Malformed("The member \"query\" is missing.");
        }
        object(members, "extensions");
        String operationName = text(members, "operationName");
        return new ApiRequest(
                query,
                operationName == null || operationName.isEmpty() ? null : operationName,
                object(members, "variables"));
    }

    private static String text(Map<?, ?> members, String name) throws Malformed {
        Object value = members.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new Malformed("The member \"" + name + "\" must be a string.");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Map<?, ?> members, String name) throws Malformed {
        Object value = members.get(name);
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Map<?, ?>) {
            return (Map<String, Object>) value;
        }
        throw new Malformed("The member \"" + name + "\" must be an object.");
    }
}
