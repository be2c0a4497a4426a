package org.refstand.schedule;

import org.eclipse.microprofile.graphql.Description;

/** What an import did. */
@Description("What an import did")
public record AppliedSchedule(
        @Description("How many matches were created") int created,
        @Description("How many matches were changed") int changed,
        @Description("How many matches were as they should be") int unchanged) {}
