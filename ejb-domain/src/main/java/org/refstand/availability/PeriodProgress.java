package org.refstand.availability;

import org.eclipse.microprofile.graphql.Description;

/** How far the answers of a period have come. */
@Description("How far the answers of a period have come")
public record PeriodProgress(
        @Description("The period") PeriodId periodId,
        @Description("Scheduled fixtures in it") int fixtures,
        @Description("Active referees") int referees,
        @Description("Referees who answered at least one fixture") int answeredReferees,
        @Description("Answers in all") int answers) {}
