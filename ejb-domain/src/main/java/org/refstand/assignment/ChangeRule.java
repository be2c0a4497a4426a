package org.refstand.assignment;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;

/** Set how strict the association is about a rule. */
@Description("Set how strict the association is about a rule")
public record ChangeRule(
        @Description("The rule") RuleName name,
        @Description("The version the caller saw") long version,
        @Description("How strict") Severity severity,
        @Description("New values; what is not named stays") List<RuleParameterValue> parameters) {}
