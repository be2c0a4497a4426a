package org.refstand.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.refstand.kernel.PageRequest;
import org.refstand.league.ClubId;
import org.refstand.quota.ClubAccount;
import org.refstand.quota.QuotaQueries;

/** What clubs owe and have given. */
@GraphQLApi
@ApplicationScoped
public class QuotaApi {
    private static final String SEASON = "Season, such as 2026/27; null: that of today";

    @Inject
    QuotaQueries quotas;

    @Query
    @Description(
            "The clubs that owe or have given something, those first that miss most; for assigners and administrators")
    public Connection<ClubAccount> clubAccounts(
            @Description(SEASON) String season,
            @Description("Part of the club's name") String search,
            Integer first,
            String after) {
        PageRequest asked = Connection.asked(first, after);
        return Connection.of(quotas.accounts(season, search, asked), asked);
    }

    @Query
    @Description(
            "What a club owes and has given; a referee may ask for the own club only. Null when there is no such club")
    public Optional<ClubAccount> clubAccount(
            @NonNull @Description("The club") ClubId clubId, @Description(SEASON) String season) {
        return quotas.account(clubId, season);
    }
}
