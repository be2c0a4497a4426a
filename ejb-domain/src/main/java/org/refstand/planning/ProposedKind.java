package org.refstand.planning;

import org.eclipse.microprofile.graphql.Description;

/** What a proposed change does to a role. */
@Description("What a proposed change does to a role")
public enum ProposedKind {
    /** nobody had it. */
    @Description("Nobody had it")
    FILLED,
    /** somebody had it; another would, or nobody. */
    @Description("Somebody had it; another would, or nobody")
    REPLACED
}
