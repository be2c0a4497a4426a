package org.refstand.assignment;

import org.eclipse.microprofile.graphql.Description;

/** A new value for a rule's number. */
@Description("A new value for a rule's number")
public record RuleParameterValue(@Description("Its name") String name, @Description("Its value") int value) {}
