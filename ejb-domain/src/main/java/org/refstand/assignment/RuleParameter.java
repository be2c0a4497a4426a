package org.refstand.assignment;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.kernel.Sentence;

/** A number a rule is set by. */
@Description("A number a rule is set by")
public record RuleParameter(
        @Description("Its name") String name,
        @Description("What it means, with its unit") Sentence title,
        @Description("Its value") int value) {}
