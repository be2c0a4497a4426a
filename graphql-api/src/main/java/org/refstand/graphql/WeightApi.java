package org.refstand.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.refstand.kernel.Outcome;
import org.refstand.planning.ChangeWeights;
import org.refstand.planning.WeightQueries;
import org.refstand.planning.WeightService;
import org.refstand.planning.WeightsView;

/** What counts how much in a plan. */
@GraphQLApi
@ApplicationScoped
public class WeightApi {
    @Inject
    WeightQueries queries;

    @Inject
    WeightService weights;

    @Query
    @Description("What counts how much in a plan, as the association has set it; for assigners and administrators")
    public WeightsView weights() {
        return queries.weights();
    }

    @Mutation
    @Description(
            "Sets what counts how much in a plan: chooses a preset, changes prices, gives them back; for administrators")
    public Outcome<WeightsView> changeWeights(ChangeWeights command) {
        return weights.change(command);
    }
}
