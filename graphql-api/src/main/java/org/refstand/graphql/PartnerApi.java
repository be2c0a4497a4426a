package org.refstand.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.PageRequest;
import org.refstand.partner.DeclarePartnerWish;
import org.refstand.partner.PartnerQueries;
import org.refstand.partner.PartnerService;
import org.refstand.partner.PartnerWishesView;
import org.refstand.partner.WithdrawPartnerWish;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeRef;

/** With whom referees would like to whistle, and with whom they would rather not. */
@GraphQLApi
@ApplicationScoped
public class PartnerApi {
    @Inject
    PartnerQueries queries;

    @Inject
    PartnerService partners;

    @Query
    @Description(
            "What a referee wishes about colleagues; a referee sees the own wishes only, never those about oneself")
    public PartnerWishesView partnerWishes(@NonNull @Description("Who wishes") RefereeId refereeId) {
        return queries.of(refereeId);
    }

    @Query
    @Description("Those whom a wish of the referee's may be about, by last and first name")
    public Connection<RefereeRef> colleagues(
            @NonNull @Description("Who wishes") RefereeId refereeId,
            @Description("Part of the name") String search,
            Integer first,
            String after) {
        PageRequest asked = Connection.asked(first, after);
        return Connection.of(queries.colleagues(refereeId, search, asked), asked);
    }

    @Mutation
    @Description(
            "Says what a referee wishes about a colleague, instead of what was wished before; for oneself, an assigner"
                    + " for anybody")
    public Outcome<PartnerWishesView> declarePartnerWish(DeclarePartnerWish command) {
        return partners.declare(command);
    }

    @Mutation
    @Description("Takes back what a referee wished about a colleague; for oneself, an assigner for anybody")
    public Outcome<PartnerWishesView> withdrawPartnerWish(WithdrawPartnerWish command) {
        return partners.withdraw(command);
    }
}
