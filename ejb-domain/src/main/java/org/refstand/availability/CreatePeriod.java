package org.refstand.availability;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;

/** Create a period; it is open. */
@Description("Create a period; it is open")
public record CreatePeriod(
        @Description("What people call it") String name,
        @Description("First day") LocalDate firstDay,
        @Description("Last day, included") LocalDate lastDay,
        @Description("Until then referees may answer") Instant deadline) {}
