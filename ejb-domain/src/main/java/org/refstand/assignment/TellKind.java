package org.refstand.assignment;

import org.eclipse.microprofile.graphql.Description;

/** What somebody would be told. */
@Description("What somebody would be told")
public enum TellKind {
    /** they got a match. */
    @Description("They got a match")
    ADDED,
    /** they lost a match. */
    @Description("They lost a match")
    REMOVED,
    /** they have another role in the same match. */
    @Description("They have another role in the same match")
    MOVED,
    /** they keep the role and must answer anew. */
    @Description("They keep the role and must answer anew")
    ASKED_AGAIN
}
