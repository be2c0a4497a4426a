package org.refstand.assignment;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;

/** What a commit did. */
@Description("What a commit did")
public record CommittedPlan(
        @Description("What changed") List<PlanChange> changes, @Description("Who is told what") List<Tell> tells) {}
