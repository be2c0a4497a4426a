package org.refstand.graphql.execution;

import graphql.language.OperationDefinition.Operation;
import java.util.Set;
import org.refstand.graphql.schema.ApiTexts;
import org.refstand.kernel.Sentence;

/**
 * Which kinds of operation a transport can carry.
 *
 * @param kinds the kinds
 */
public record AllowedOperations(Set<Operation> kinds) {
    /** GET must not change anything. */
    public static final AllowedOperations HTTP_GET = new AllowedOperations(Set.of(Operation.QUERY));
    /** One answer to one request. */
    public static final AllowedOperations HTTP_POST =
            new AllowedOperations(Set.of(Operation.QUERY, Operation.MUTATION));
    /** Everything. */
    public static final AllowedOperations WEB_SOCKET = new AllowedOperations(Set.of(Operation.values()));

    static ErrorCode code(Operation refused) {
        return refused == Operation.SUBSCRIPTION
                ? ErrorCode.SUBSCRIPTION_NEEDS_WEBSOCKET
                : ErrorCode.OPERATION_NOT_ALLOWED;
    }

    static Sentence refusal(Operation refused) {
        return ApiTexts.say(refused == Operation.SUBSCRIPTION ? "operation.subscription" : "operation.get");
    }
}
