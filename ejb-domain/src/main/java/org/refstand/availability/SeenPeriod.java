package org.refstand.availability;

import org.eclipse.microprofile.graphql.Description;

/** A period in the version the caller saw. */
@Description("A period in the version the caller saw")
public record SeenPeriod(
        @Description("The period") PeriodId id, @Description("The version the caller saw") long version) {}
