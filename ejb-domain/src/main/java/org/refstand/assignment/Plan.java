package org.refstand.assignment;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;

/** All staged changes of a scope: what would change if it were committed now. */
@Description("All staged changes of a scope: what would change if it were committed now")
public record Plan(
        @Description("The differences to what is committed") List<PlanChange> changes,
        @Description("The rules they break") List<Finding> findings,
        @Description("Who would be told what") List<Tell> tells,
        @Description("Whether no rule of severity BLOCK is broken") boolean committable,
        @Description("Stands for all that; a commit of this plan names it") String fingerprint) {}
