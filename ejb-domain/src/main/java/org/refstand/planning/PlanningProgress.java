package org.refstand.planning;

import org.eclipse.microprofile.graphql.Description;

/** How far a planning run had come at a moment of it. */
@Description("How far a planning run had come at a moment of it")
public record PlanningProgress(
        @Description("Milliseconds searched so far; when a node died, those of its search count too")
                long elapsedMillis,
        @Description("What the best plan so far costs, by the association's weights") long cost,
        @Description("What no plan can cost less than; null: none is proved yet") Long bound,
        @Description("Roles that nobody has in the best plan so far") int openRoles) {}
