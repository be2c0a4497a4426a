package org.refstand.availability;

import java.time.LocalDate;
import java.time.LocalTime;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.referee.RefereeId;

/** Declare days or hours in which a referee cannot whistle. */
@Description("Declare days or hours in which a referee cannot whistle")
public record DeclareAbsence(
        @Description("Who is away") RefereeId refereeId,
        @Description("First day") LocalDate firstDay,
        @Description("Last day, included") LocalDate lastDay,
        @Description("Start on the first day in the association's zone; null: whole days") LocalTime from,
        @Description("End on the last day in the association's zone; null: whole days") LocalTime until,
        @Description("Repeats weekly up to and with this day; null: once") LocalDate repeatUntil,
        @Description("For the referee and the assigner; may be empty") String reason) {}
