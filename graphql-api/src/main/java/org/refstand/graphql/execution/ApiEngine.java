package org.refstand.graphql.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQL;
import graphql.parser.ParserOptions;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.refstand.graphql.schema.ApiSchema;
import org.refstand.graphql.schema.ApiTexts;

/** Runs requests against the API. One for the whole application; safe for many threads. */
public final class ApiEngine {
    private final GraphQL graphQl;
    private final ParserOptions parserOptions;

    /**
     * @param schema the schema
     * @param beans where the API objects come from
     * @param codes what the domain's exceptions mean to a client
     * @param limits what a document may cost
     */
    public ApiEngine(ApiSchema schema, ApiBeans beans, ExceptionCodes codes, QueryLimits limits) {
        this.parserOptions = limits.parserOptions();
        ApiErrors errors = new ApiErrors(codes);
        this.graphQl = GraphQL.newGraphQL(Fetchers.behind(schema, beans))
                .queryExecutionStrategy(new Strategies.Queries(errors))
                .mutationExecutionStrategy(new Strategies.Mutations(errors))
                .subscriptionExecutionStrategy(new Strategies.Subscriptions(errors))
                .preparsedDocumentProvider(new PreparedDocuments(limits))
                .build();
    }

    /**
     * Runs one request, its fetchers in this thread. The data of a subscription is a
     * {@code org.reactivestreams.Publisher<ExecutionResult>}.
     *
     * @param request what the client sent
     * @param allowed what its transport can carry
     * @param asCaller how the items of a subscription are handled as the caller
     * @return the result; a fault of ours is in it as an error, never thrown
     */
    public CompletableFuture<ExecutionResult> run(ApiRequest request, AllowedOperations allowed, AsCaller asCaller) {
        ExecutionInput input = ExecutionInput.newExecutionInput(request.query())
                .operationName(request.operationName())
                .variables(request.variables())
                .locale(request.language())
                .graphQLContext(Map.of(
                        ParserOptions.class, parserOptions, AllowedOperations.class, allowed, AsCaller.class, asCaller))
                .build();
        try {
            return graphQl.executeAsync(input).exceptionally(failure -> fault(failure, request.language()));
        } catch (RuntimeException e) {
            return CompletableFuture.completedFuture(fault(e, request.language()));
        }
    }

    /** The response's members, ready to be written as JSON. */
    public static Map<String, Object> wireForm(ExecutionResult result) {
        Map<String, Object> wire = new LinkedHashMap<>();
        if (!result.getErrors().isEmpty()) {
            wire.put(
                    "errors",
                    result.getErrors().stream().map(ApiErrors::wireForm).toList());
        }
        if (result.isDataPresent()) {
            wire.put("data", result.getData());
        }
        return wire;
    }

    private static ExecutionResult fault(Throwable failure, Locale language) {
        String reference = ApiErrors.logged("request", failure);
        return ExecutionResultImpl.newExecutionResult()
                .addError(ApiErrors.error(ErrorCode.INTERNAL, ApiTexts.say("internal", reference), language))
                .build();
    }
}
