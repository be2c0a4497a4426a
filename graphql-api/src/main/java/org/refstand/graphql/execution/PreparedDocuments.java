package org.refstand.graphql.execution;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.refstand.graphql.schema.ApiTexts;
import org.refstand.kernel.Sentence;

/**
 * Parses, validates and weighs a document once and keeps it. Says no to operations that cannot be told or that the
 * transport does not allow.
 */
final class PreparedDocuments implements PreparsedDocumentProvider {
    private static final int KEPT = 512;
    private static final int LONGEST_KEPT = 16_384;

    private final QueryLimits limits;
    private final Map<String, PreparsedDocumentEntry> kept =
            Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, PreparsedDocumentEntry> eldest) {
                    return size() > KEPT;
                }
            });

    PreparedDocuments(QueryLimits limits) {
        this.limits = limits;
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parseAndValidate) {
        PreparsedDocumentEntry entry = kept.get(input.getQuery());
        if (entry == null) {
            entry = weighed(parseAndValidate.apply(input), input);
            // faulty documents are not kept: their number is endless
            if (!entry.hasErrors() && input.getQuery().length() <= LONGEST_KEPT) {
                kept.put(input.getQuery(), entry);
            }
        }
        return CompletableFuture.completedFuture(entry.hasErrors() ? entry : allowed(entry, input));
    }

    private PreparsedDocumentEntry weighed(PreparsedDocumentEntry entry, ExecutionInput input) {
        if (entry.hasErrors()) {
            return entry;
        }
        return limits.exceededBy(entry.getDocument())
                .map(sentence -> refused(ErrorCode.QUERY_TOO_COMPLEX, sentence, input))
                .orElse(entry);
    }

    private static PreparsedDocumentEntry allowed(PreparsedDocumentEntry entry, ExecutionInput input) {
        List<OperationDefinition> operations = entry.getDocument().getDefinitionsOfType(OperationDefinition.class);
        String name = input.getOperationName();
        Optional<OperationDefinition> chosen = name == null
                ? operations.stream().findFirst()
                : operations.stream().filter(o -> name.equals(o.getName())).findFirst();
        if (name == null && operations.size() > 1) {
            return refused(ErrorCode.OPERATION_RESOLUTION_FAILED, ApiTexts.say("operation.several"), input);
        }
        if (chosen.isEmpty()) {
            return refused(
                    ErrorCode.OPERATION_RESOLUTION_FAILED,
                    ApiTexts.say(name == null ? "operation.none" : "operation.unknown"),
                    input);
        }
        Set<Operation> possible = ((AllowedOperations) input.getGraphQLContext().get(AllowedOperations.class)).kinds();
        Operation kind = chosen.get().getOperation();
        return possible.contains(kind)
                ? entry
                : refused(AllowedOperations.code(kind), AllowedOperations.refusal(kind), input);
    }

    private static PreparsedDocumentEntry refused(ErrorCode code, Sentence message, ExecutionInput input) {
        return new PreparsedDocumentEntry(ApiErrors.error(code, message, input.getLocale()));
    }
}
