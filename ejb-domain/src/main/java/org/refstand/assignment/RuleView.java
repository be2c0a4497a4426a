package org.refstand.assignment;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.kernel.Sentence;

/** A named condition on an assignment, as the association has set it. */
@Description("A named condition on an assignment, as the association has set it")
public record RuleView(
        @Description("The rule") RuleName name,
        @Description("Raised by every change; 0: never changed") long version,
        @Description("What it demands") Sentence sentence,
        @Description("How strict the association is") Severity severity,
        @Description("The numbers it is set by") List<RuleParameter> parameters) {}
