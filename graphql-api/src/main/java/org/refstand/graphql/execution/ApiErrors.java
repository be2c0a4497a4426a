package org.refstand.graphql.execution;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.ResultPath;
import graphql.introspection.GoodFaithIntrospection;
import graphql.language.SourceLocation;
import graphql.schema.CoercingParseValueException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.refstand.graphql.schema.ApiTexts;
import org.refstand.kernel.CurrentTrace;
import org.refstand.kernel.Sentence;

/** Makes errors of exceptions, and the wire form of errors: a stable code, a sentence, never a stack trace. */
public final class ApiErrors implements DataFetcherExceptionHandler {
    private static final Logger LOG = System.getLogger(ApiErrors.class.getName());
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The parser tells of its limits in words only, here in those of both languages. */
    private static final Pattern DENIAL = Pattern.compile("Denial[ -]Of[ -]Service", Pattern.CASE_INSENSITIVE);

    private final ExceptionCodes codes;

    /** @param codes which of the domain's exceptions are the client's to know of */
    public ApiErrors(ExceptionCodes codes) {
        this.codes = codes;
    }

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
            DataFetcherExceptionHandlerParameters parameters) {
        GraphQLError error = of(
                unwrapped(parameters.getException()),
                parameters.getPath(),
                parameters.getSourceLocation(),
                parameters.getDataFetchingEnvironment().getLocale());
        return CompletableFuture.completedFuture(
                DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    /**
     * The error that a client is told of.
     *
     * @param location in the document; may be null
     * @param language of the client
     */
    GraphQLError of(Throwable failure, ResultPath path, SourceLocation location, Locale language) {
        GraphqlErrorBuilder<?> error = GraphqlErrorBuilder.newError().path(path).location(location);
        ErrorCode code = failure instanceof BadInput ? ErrorCode.BAD_INPUT : codes.of(failure);
        if (code == ErrorCode.INTERNAL) {
            String reference = logged(path.toString(), failure);
            error.message("%s", ApiTexts.say("internal", reference).in(language))
                    .extensions(Map.of("code", code.name(), "reference", reference));
        } else {
            if (code == ErrorCode.UNAVAILABLE) {
                // one line: while the database is away there may be many, and the pool tells the rest
                LOG.log(Level.WARNING, "GraphQL unavailable at " + path + ": " + failure);
            }
            error.message("%s", sentence(code, failure).in(language)).extensions(Map.of("code", code.name()));
        }
        return error.errorType(code).build();
    }

    /** Who may not do something learns no more than that. */
    private static Sentence sentence(ErrorCode code, Throwable failure) {
        return switch (code) {
            case UNAUTHENTICATED -> ApiTexts.say("unauthenticated");
            case FORBIDDEN -> ApiTexts.say("forbidden");
            case POSITION_GONE -> ApiTexts.say("position.gone");
            case UNAVAILABLE -> ApiTexts.say("unavailable");
            default -> failure instanceof BadInput bad ? bad.sentence() : ApiTexts.say("cursor");
        };
    }

    /** An error that concerns the whole request. */
    public static GraphQLError error(ErrorCode code, Sentence message, Locale language) {
        return GraphqlErrorBuilder.newError()
                .message("%s", message.in(language))
                .errorType(code)
                .extensions(Map.of("code", code.name()))
                .build();
    }

    /** Logs a fault of ours and gives the reference under which it stands in the log. */
    public static String logged(String where, Throwable failure) {
        byte[] bytes = new byte[6];
        RANDOM.nextBytes(bytes);
        String reference = HexFormat.of().formatHex(bytes);
        String trace = CurrentTrace.id().map(id -> ", trace " + id).orElse("");
        LOG.log(Level.ERROR, "GraphQL " + reference + " at " + where + trace, failure);
        return reference;
    }

    /** What goes over the wire. */
    public static Map<String, Object> wireForm(GraphQLError error) {
        Map<String, Object> wire = new LinkedHashMap<>(error.toSpecification());
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code(error).name());
        if (error.getExtensions() != null) {
            extensions.putAll(error.getExtensions());
        }
        extensions.remove("classification");
        if (error.getLocations() == null || error.getLocations().isEmpty()) {
            wire.remove("locations");
        }
        wire.put("extensions", extensions);
        return wire;
    }

    private static ErrorCode code(GraphQLError error) {
        if (error.getErrorType() instanceof ErrorCode own) {
            return own;
        }
        if (error instanceof CoercingParseValueException || error instanceof NonNullableValueCoercedAsNullException) {
            return ErrorCode.BAD_INPUT;
        }
        if (error.getErrorType() == ErrorType.InvalidSyntax) {
            boolean limit = error.getMessage() != null
                    && DENIAL.matcher(error.getMessage()).find();
            return limit ? ErrorCode.QUERY_TOO_COMPLEX : ErrorCode.GRAPHQL_PARSE_FAILED;
        }
        if (error instanceof GoodFaithIntrospection.BadFaithIntrospectionError) {
            return ErrorCode.INTROSPECTION_TOO_COMPLEX;
        }
        if (error.getErrorType() == ErrorType.ValidationError) {
            return ErrorCode.GRAPHQL_VALIDATION_FAILED;
        }
        return ErrorCode.INTERNAL;
    }

    private static Throwable unwrapped(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
