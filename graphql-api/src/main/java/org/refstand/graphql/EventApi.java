package org.refstand.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.refstand.eventlog.EventId;
import org.refstand.eventlog.HistoryCheck;
import org.refstand.eventlog.HistoryReport;
import org.refstand.eventlog.ParkedEvent;
import org.refstand.eventlog.ParkedEvents;
import org.refstand.eventlog.RetryParkedEvent;
import org.refstand.kernel.Outcome;

/** What the readers of the event log could not do. */
@GraphQLApi
@ApplicationScoped
public class EventApi {
    @Inject
    ParkedEvents parked;

    @Inject
    HistoryCheck check;

    @Query
    @Description("Events that a reader of the log failed on, the latest first; for administrators")
    public List<ParkedEvent> parkedEvents() {
        return parked.all();
    }

    @Query
    @Description(
            "Whether the rows of the whole desk are what its events say; reads everything, so not to be asked often."
                    + " For administrators")
    public HistoryReport historyCheck() {
        return check.check();
    }

    @Mutation
    @Description("Lets a reader try a parked event again; for administrators")
    public Outcome<EventId> retryParkedEvent(RetryParkedEvent command) {
        return parked.retry(command);
    }
}
