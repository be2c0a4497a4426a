package org.refstand.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.assignment.CommittedPlan;
import org.refstand.assignment.Plan;
import org.refstand.kernel.Rejection;

/**
 * What became of a commit.
 *
 * @param value what it did; null when rejected
 * @param rejections empty when done
 * @param plan as it is now; null when done
 */
@Description("What became of a commit: what it did, or why it was not done and the plan as it is now")
public record CommitOutcome(
        @Description("What it did; null when rejected") CommittedPlan value,
        @Description("Why it was not done; empty when it was") List<Rejection> rejections,
        @Description("The plan as it is now, to be looked at again; null when done") Plan plan) {
    /** @return whether nothing was refused */
    public boolean isDone() {
        return rejections.isEmpty();
    }
}
