package org.refstand.planning;

import org.eclipse.microprofile.graphql.Description;
import org.refstand.availability.PeriodId;

/** Look for the best plan of a period, in the background. */
@Description("Look for the best plan of a period, in the background")
public record StartPlanning(
        @Description("The period") PeriodId periodId,
        @Description("How long to search, in seconds, from 1 to 3600") int seconds,
        @Description("Whether what is committed stays; false: it may change where that pays") boolean keepCommitted) {}
