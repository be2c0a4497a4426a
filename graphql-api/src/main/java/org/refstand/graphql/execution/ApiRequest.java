package org.refstand.graphql.execution;

import java.util.Locale;
import java.util.Map;
import org.refstand.graphql.schema.ApiTexts;
import org.refstand.kernel.Sentence;

/**
 * One GraphQL request as a client sends it.
 *
 * @param query the document
 * @param operationName which of its operations; null when there is only one
 * @param variables their values; empty when there are none
 * @param language of the sentences in the answer
 */
public record ApiRequest(String query, String operationName, Map<String, Object> variables, Locale language) {
    /** A request of somebody who speaks whatever we do. */
    public ApiRequest(String query, String operationName, Map<String, Object> variables) {
        this(query, operationName, variables, ApiTexts.USUAL);
    }

    /** A request that is not one. The message says what is wrong. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Sentence sentence;

        /** @param sentence what is wrong and what would be right */
        public Malformed(Sentence sentence) {
            super(sentence.en());
            this.sentence = sentence;
        }

        /** The message in every language. */
        public Sentence sentence() {
            return sentence;
        }
    }

    /**
     * Reads the request from parsed JSON.
     *
     * @throws Malformed when a member is missing or has the wrong type
     */
    public static ApiRequest from(Object json) throws Malformed {
        if (json instanceof java.util.List<?>) {
            throw new Malformed(ApiTexts.say("batch"));
        }
        if (!(json instanceof Map<?, ?> members)) {
            throw new Malformed(ApiTexts.say("noObject"));
        }
        String query = text(members, "query");
        if (query == null || query.isBlank()) {
            throw new Malformed(ApiTexts.say("query.missing"));
        }
        object(members, "extensions");
        String operationName = text(members, "operationName");
        return new ApiRequest(
                query,
                operationName == null || operationName.isEmpty() ? null : operationName,
                object(members, "variables"));
    }

    /** The same request of somebody who speaks this language. */
    public ApiRequest in(Locale spoken) {
        return new ApiRequest(query, operationName, variables, spoken);
    }

    private static String text(Map<?, ?> members, String name) throws Malformed {
        Object value = members.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new Malformed(ApiTexts.say("member.text", name));
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
        throw new Malformed(ApiTexts.say("member.object", name));
    }
}
