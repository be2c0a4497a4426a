package org.refstand.assignment;

import org.eclipse.microprofile.graphql.Description;

/** How strict the association is about a rule. */
@Description("How strict the association is about a rule")
public enum Severity {
    /** a plan that breaks it cannot be committed. */
    @Description("A plan that breaks it cannot be committed")
    BLOCK,
    /** the assigner is told, and decides. */
    @Description("The assigner is told, and decides")
    WARN,
    /** it is not looked at. */
    @Description("It is not looked at")
    OFF
}
