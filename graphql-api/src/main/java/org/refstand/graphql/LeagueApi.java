package org.refstand.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.PageRequest;
import org.refstand.league.ChangeLeague;
import org.refstand.league.LeagueCatalog;
import org.refstand.league.LeagueDetails;
import org.refstand.league.LeagueId;
import org.refstand.league.LeagueService;
import org.refstand.league.LeagueView;
import org.refstand.league.SeenLeague;

/** The leagues. */
@GraphQLApi
@ApplicationScoped
public class LeagueApi {
    @Inject
    LeagueCatalog catalog;

    @Inject
    LeagueService leagues;

    @Query
    @Description("Leagues, the newest season first, then by name")
    public Connection<LeagueView> leagues(
            @Description("Part of the name") String search,
            @Description("Of this season, such as 2026/27") String season,
            @Description("Only those in use, or only the others") Boolean active,
            Integer first,
            String after) {
        PageRequest asked = Connection.asked(first, after);
        return Connection.of(catalog.leagues(search, season, active, asked), asked);
    }

    @Query
    @Description("One league; null when there is none with this id")
    public Optional<LeagueView> league(@NonNull LeagueId id) {
        return catalog.league(id);
    }

    @Mutation
    @Description("Adds a league")
    public Outcome<LeagueView> createLeague(LeagueDetails command) {
        return leagues.create(command);
    }

    @Mutation
    @Description("Changes what is known of a league")
    public Outcome<LeagueView> changeLeague(ChangeLeague command) {
        return leagues.change(command);
    }

    @Mutation
    @Description("Keeps a league for history only")
    public Outcome<LeagueView> deactivateLeague(SeenLeague command) {
        return leagues.deactivate(command);
    }

    @Mutation
    @Description("Takes a league into use again")
    public Outcome<LeagueView> reactivateLeague(SeenLeague command) {
        return leagues.reactivate(command);
    }

    @Mutation
    @Description("Deletes a league where nothing depends on it, else says what does")
    public Outcome<LeagueId> deleteLeague(SeenLeague command) {
        return leagues.delete(command);
    }
}
