package org.refstand.planning;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.optimiser.Term;
import org.refstand.referee.RefereeId;

/** What the plan would cost with a referee in a role, beside leaving the role open; all else as planned. */
@Description("What the plan would cost with a referee in a role, beside leaving the role open; all else as planned")
public record Weighed(
        @Description("The referee") RefereeId refereeId,
        @Description("Whether all rules permit it, with all else as planned") boolean permitted,
        @Description("Points of all terms together; fewer are better, below 0 it is better than an open role")
                long points,
        @Description("Points by term, those that change anything") List<TermPoints> terms) {

    /** Points of one term. */
    @Description("Points of one term")
    public record TermPoints(
            @Description("The term") Term term,
            @Description("Points; below 0: it speaks for the referee") long points) {}
}
