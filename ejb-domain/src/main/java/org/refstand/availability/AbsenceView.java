package org.refstand.availability;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.referee.RefereeRef;

/** Days or hours in which a referee cannot whistle at all. */
@Description("Days or hours in which a referee cannot whistle at all")
public record AbsenceView(
        @Description("Its id") AbsenceId id,
        @Description("Raised by every change") long version,
        @Description("Who is away") RefereeRef referee,
        @Description("Start") Instant startsAt,
        @Description("End, not included") Instant endsAt,
        @Description("Whether only days matter") boolean wholeDays,
        @Description("Repeats weekly up to and with this day; null: once") LocalDate repeatUntil,
        @Description("For the referee and the assigner") String reason) {}
