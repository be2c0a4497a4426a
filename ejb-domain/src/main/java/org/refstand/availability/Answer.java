package org.refstand.availability;

import org.eclipse.microprofile.graphql.Description;

/** What a referee answered for a fixture. */
@Description("What a referee answered for a fixture")
public enum Answer {
    /** can whistle it. */
    @Description("Can whistle it")
    FREE,
    /** cannot. */
    @Description("Cannot")
    NOT_FREE
}
