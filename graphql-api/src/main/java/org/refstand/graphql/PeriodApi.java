package org.refstand.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.refstand.availability.AvailabilityQueries;
import org.refstand.availability.ChangePeriod;
import org.refstand.availability.CreatePeriod;
import org.refstand.availability.PeriodHistory;
import org.refstand.availability.PeriodId;
import org.refstand.availability.PeriodProgress;
import org.refstand.availability.PeriodService;
import org.refstand.availability.PeriodView;
import org.refstand.availability.SeenPeriod;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.PageRequest;

/** The periods that are planned together. */
@GraphQLApi
@ApplicationScoped
public class PeriodApi {
    @Inject
    AvailabilityQueries queries;

    @Inject
    PeriodHistory history;

    @Inject
    PeriodService periods;

    @Query
    @Description("Periods, the latest first")
    public Connection<PeriodView> periods(Integer first, String after) {
        PageRequest asked = Connection.asked(first, after);
        return Connection.of(queries.periods(asked), asked);
    }

    @Query
    @Description("One period; null when there is none with this id")
    public Optional<PeriodView> period(@NonNull PeriodId id, Instant asOf) {
        return asOf == null ? queries.period(id) : history.find(id, asOf);
    }

    @Query
    @Description("How far the answers of a period have come; null when there is none with this id. For assigners")
    public Optional<PeriodProgress> periodProgress(@NonNull PeriodId id) {
        PeriodProgress progress = queries.progress(id);
        return queries.period(id).map(period -> progress);
    }

    @Mutation
    @Description("Adds an open period")
    public Outcome<PeriodView> createPeriod(CreatePeriod command) {
        return periods.create(command);
    }

    @Mutation
    @Description("Changes name, days or deadline of a period")
    public Outcome<PeriodView> changePeriod(ChangePeriod command) {
        return periods.change(command);
    }

    @Mutation
    @Description("Takes no more answers: after it has returned none slips in")
    public Outcome<PeriodView> lockPeriod(SeenPeriod command) {
        return periods.lock(command);
    }

    @Mutation
    @Description("Opens a period again")
    public Outcome<PeriodView> unlockPeriod(SeenPeriod command) {
        return periods.unlock(command);
    }

    @Mutation
    @Description("Says that the plan of a locked period is known")
    public Outcome<PeriodView> publishPeriod(SeenPeriod command) {
        return periods.publish(command);
    }

    @Mutation
    @Description("Deletes a period in which no answer was given")
    public Outcome<PeriodId> deletePeriod(SeenPeriod command) {
        return periods.delete(command);
    }
}
