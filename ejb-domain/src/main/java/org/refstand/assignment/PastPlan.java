package org.refstand.assignment;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.availability.PeriodView;
import org.refstand.fixture.FixtureView;

/** The plan of a period as it was at a moment, beside what became of it. */
@Description("The plan of a period as it was at a moment, beside what became of it")
public record PastPlan(
        @Description("The period as it was then") PeriodView period,
        @Description("The moment; what happened at it counts") Instant at,
        @Description("The matches that were on its days then, by day and time") List<PastMatch> matches,
        @Description("The matches that came to its days since, as they are now") List<FixtureView> added) {}
