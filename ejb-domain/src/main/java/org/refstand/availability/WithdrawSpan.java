package org.refstand.availability;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.referee.RefereeId;

/** Take the answers of a whole day or period back at once; what cannot be taken back is left out. */
@Description("Take the answers of a whole day or period back at once; what cannot be taken back is left out")
public record WithdrawSpan(
        @Description("Who answered") RefereeId refereeId,
        @Description("The period") PeriodId periodId,
        @Description("Only this day; null: the whole period") LocalDate day) {}
