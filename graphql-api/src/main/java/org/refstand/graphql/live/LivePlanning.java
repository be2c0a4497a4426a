package org.refstand.graphql.live;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.reactivestreams.Publisher;
import org.refstand.planning.PlanningId;
import org.refstand.planning.PlanningProgress;
import org.refstand.planning.PlanningQueries;
import org.refstand.planning.PlanningView;
import org.refstand.security.CurrentCaller;

/** Makes streams of how planning runs go, on whichever node they do. */
@ApplicationScoped
public class LivePlanning {
    @Inject
    PlanningQueries queries;

    @Inject
    CurrentCaller current;

    @Resource
    ManagedScheduledExecutorService threads;

    /**
     * How the run goes, for the caller of this thread, until it has ended; nothing when there is no such run.
     *
     * @param afterMillis the moment of the run behind which to begin
     * @throws org.refstand.security.Forbidden when the caller may not see it
     */
    public Publisher<PlanningProgress> stream(PlanningId id, long afterMillis) {
        // whoever may not ask hears so at once
        queries.planning(id);
        var caller = current.get();
        return new PolledStream<>(threads, last -> current.as(caller, () -> read(id, last, afterMillis)));
    }

    private PolledStream.Read<PlanningProgress> read(PlanningId id, PlanningProgress last, long afterMillis) {
        // asked first: what it told at its end is read then
        boolean ended = !queries.planning(id)
                .map(PlanningView::status)
                .map(status -> status.isOpen())
                .orElse(false);
        List<PlanningProgress> news = queries.progress(id, last == null ? afterMillis : last.elapsedMillis());
        return new PolledStream.Read<>(news, ended);
    }
}
