package org.refstand.availability;

import org.eclipse.microprofile.graphql.Description;

/** What a referee answered for a fixture. */
@Description("What a referee answered for a fixture")
public enum Answer {
    /** can whistle it. */
    FREE,
    /** cannot. */
    NOT_FREE
}
