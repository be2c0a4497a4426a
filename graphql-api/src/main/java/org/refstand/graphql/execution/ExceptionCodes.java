package org.refstand.graphql.execution;

/** Tells which code an exception of the domain has for a client. */
@FunctionalInterface
public interface ExceptionCodes {
    /**
     * @return {@link ErrorCode#INTERNAL} for everything that is a bug or a broken machine; {@link ErrorCode#UNAVAILABLE} while
     *     the database is away; {@link ErrorCode#BAD_INPUT} for a cursor that is none
     */
    ErrorCode of(Throwable failure);
}
