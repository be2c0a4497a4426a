package org.refstand.availability;

import java.time.LocalDate;
import java.time.LocalTime;
import org.eclipse.microprofile.graphql.Description;

/** Change an absence. */
@Description("Change an absence")
public record ChangeAbsence(
        @Description("The absence") AbsenceId id,
        @Description("The version the caller saw") long version,
        @Description("First day") LocalDate firstDay,
        @Description("Last day, included") LocalDate lastDay,
        @Description("Start on the first day in the association's zone; null: whole days") LocalTime from,
        @Description("End on the last day in the association's zone; null: whole days") LocalTime until,
        @Description("Repeats weekly up to and with this day; null: once") LocalDate repeatUntil,
        @Description("For the referee and the assigner; may be empty") String reason) {}
