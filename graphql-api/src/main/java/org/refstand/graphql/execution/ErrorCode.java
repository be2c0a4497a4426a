package org.refstand.graphql.execution;

import graphql.ErrorClassification;

/** The stable codes of {@code errors[].extensions.code}. Business rejections are data and have codes of their own. */
public enum ErrorCode implements ErrorClassification {
    /** The request is not a GraphQL request: no JSON, no query, wrong types. */
    BAD_REQUEST,
    /** The document is not GraphQL. */
    GRAPHQL_PARSE_FAILED,
    /** The document does not fit the schema. */
    GRAPHQL_VALIDATION_FAILED,
    /** Which operation of the document is meant cannot be told. */
    OPERATION_RESOLUTION_FAILED,
    /** A mutation by GET, which must not change anything. */
    OPERATION_NOT_ALLOWED,
    /** A subscription by HTTP, which gives one answer to one request. */
    SUBSCRIPTION_NEEDS_WEBSOCKET,
    /** The document is beyond a limit. */
    QUERY_TOO_COMPLEX,
    /** Introspection that asks for the same again and again. */
    INTROSPECTION_TOO_COMPLEX,
    /** An argument or variable is not what its type wants. */
    BAD_INPUT,
    /** The event log does not hold the position to begin behind; read anew and watch from now on. */
    POSITION_GONE,
    /** Nobody is logged in, and this needs somebody. */
    UNAUTHENTICATED,
    /** The caller may not do or see this. */
    FORBIDDEN,
    /** Too many requests of this kind; try again later. */
    TOO_MANY_REQUESTS,
    /** The database is away; try again soon. */
    UNAVAILABLE,
    /** A fault of ours; {@code extensions.reference} finds it in the log. */
    INTERNAL
}
