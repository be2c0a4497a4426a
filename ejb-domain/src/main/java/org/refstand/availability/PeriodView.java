package org.refstand.availability;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;

/** A span of dates that is planned together. */
@Description("A span of dates that is planned together")
public record PeriodView(
        @Description("Its id") PeriodId id,
        @Description("Raised by every change") long version,
        @Description("What people call it") String name,
        @Description("First day") LocalDate firstDay,
        @Description("Last day, included") LocalDate lastDay,
        @Description("Until then referees may answer") Instant deadline,
        @Description("Where it stands") PeriodStatus status,
        @Description("Whether referees may answer now: open and before the deadline") boolean acceptsAnswers) {}
