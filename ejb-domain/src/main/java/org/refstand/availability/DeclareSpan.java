package org.refstand.availability;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.referee.RefereeId;

/** Answer for a whole day or period at once; what cannot be answered is left out. */
@Description("Answer for a whole day or period at once; what cannot be answered is left out")
public record DeclareSpan(
        @Description("Who answers") RefereeId refereeId,
        @Description("The period") PeriodId periodId,
        @Description("Only this day; null: the whole period") LocalDate day,
        @Description("The answer for each fixture") Answer answer) {}
