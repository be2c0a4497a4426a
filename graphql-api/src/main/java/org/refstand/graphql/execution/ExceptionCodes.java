package org.refstand.graphql.execution;

/** Tells which code an exception of the domain has for a client. */
@FunctionalInterface
public interface ExceptionCodes {
    /**
     * @return {@link ErrorCode#INTERNAL} for everything that is a bug or a broken machine; for every other code the client
     *     is told, with the exception's message where that helps it
     */
    ErrorCode of(Throwable failure);
}
