package org.refstand.graphql.execution;

/** Where the objects come from whose methods answer the fields, and what stands around them: CDI in the server, a map in a test. */
@FunctionalInterface
public interface ApiBeans {
    /**
     * The one object of this class.
     *
     * @throws IllegalStateException when there is none
     */
    Object of(Class<?> apiClass);
}
