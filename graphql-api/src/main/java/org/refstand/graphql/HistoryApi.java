package org.refstand.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.refstand.assignment.PastPlan;
import org.refstand.assignment.PlanHistory;
import org.refstand.availability.PeriodId;
import org.refstand.graphql.execution.Selection;
import org.refstand.history.HistoryEntry;
import org.refstand.history.HistoryFilter;
import org.refstand.history.HistoryQueries;
import org.refstand.kernel.PageRequest;

/** Who did what, when and why, and the plan as it was. */
@GraphQLApi
@ApplicationScoped
public class HistoryApi {
    @Inject
    HistoryQueries queries;

    @Inject
    PlanHistory plans;

    @Query
    @Description("Who did what, when and why, the latest first; a referee sees the part that concerns them")
    public Connection<HistoryEntry> history(HistoryFilter filter, Integer first, String after) {
        PageRequest asked = Connection.asked(first, after);
        HistoryFilter wanted = filter == null ? HistoryFilter.ALL : filter;
        return Connection.of(
                Selection.has(Connection.TOTAL) ? queries.pageCounted(wanted, asked) : queries.page(wanted, asked),
                asked);
    }

    @Query
    @Description("The plan of a period as it was at a moment; null when there was no such period then. For assigners")
    public Optional<PastPlan> periodPlan(
            @NonNull @Description("The period") PeriodId periodId,
            @NonNull @Description("The moment; what happened at it counts") Instant asOf) {
        return plans.plan(periodId, asOf);
    }
}
