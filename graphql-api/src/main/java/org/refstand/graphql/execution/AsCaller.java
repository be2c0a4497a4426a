package org.refstand.graphql.execution;

/** Runs work as the caller of the request or subscription it belongs to. */
@FunctionalInterface
public interface AsCaller {
    /** The thread already is the caller's, as in an HTTP request. */
    AsCaller SAME_THREAD = Runnable::run;

    /** Runs the work in this thread as that caller, and puts things back afterwards. */
    void run(Runnable work);
}
