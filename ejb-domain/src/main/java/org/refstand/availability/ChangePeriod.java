package org.refstand.availability;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;

/** Change a period. */
@Description("Change a period")
public record ChangePeriod(
        @Description("The period") PeriodId id,
        @Description("The version the caller saw") long version,
        @Description("What people call it") String name,
        @Description("First day") LocalDate firstDay,
        @Description("Last day, included") LocalDate lastDay,
        @Description("Until then referees may answer") Instant deadline) {}
