package org.refstand.assignment;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.kernel.Checks;

/** Commit the staged changes of a scope, all together or none. */
@Description("Commit the staged changes of a scope, all together or none")
public record CommitPlan(
        @Description("Which") PlanScope scope,
        @Description(
                        "The fingerprint of the plan that was shown, so that nothing else is committed; null: nobody looked")
                String fingerprint,
        @Description("Whether broken rules of severity WARN have been seen and accepted") boolean acceptWarnings,
        @Description("Why the warnings are accepted, for the other assigners; null: nothing to say") String reason) {
    public CommitPlan {
        reason = reason == null || reason.isBlank() ? null : Checks.tidy(reason);
    }
}
