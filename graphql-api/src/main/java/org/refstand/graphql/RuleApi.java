package org.refstand.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Query;
import org.refstand.assignment.ChangeRule;
import org.refstand.assignment.RuleService;
import org.refstand.assignment.RuleView;
import org.refstand.kernel.Outcome;

/** How strict the association is. */
@GraphQLApi
@ApplicationScoped
public class RuleApi {
    @Inject
    RuleService rules;

    @Query
    @Description("Every rule as it is set")
    public List<RuleView> rules() {
        return rules.rules();
    }

    @Mutation
    @Description("Sets a rule; for administrators")
    public Outcome<RuleView> changeRule(ChangeRule command) {
        return rules.change(command);
    }
}
