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
import org.refstand.league.ChangeClub;
import org.refstand.league.ClubDetails;
import org.refstand.league.ClubId;
import org.refstand.league.ClubService;
import org.refstand.league.ClubView;
import org.refstand.league.LeagueCatalog;
import org.refstand.league.SeenClub;

/** The clubs. */
@GraphQLApi
@ApplicationScoped
public class ClubApi {
    @Inject
    LeagueCatalog catalog;

    @Inject
    ClubService clubs;

    @Query
    @Description("Clubs by name")
    public Connection<ClubView> clubs(
            @Description("Part of the name") String search,
            @Description("Only those in use, or only the others") Boolean active,
            Integer first,
            String after) {
        PageRequest asked = Connection.asked(first, after);
        return Connection.of(catalog.clubs(search, active, asked), asked);
    }

    @Query
    @Description("One club; null when there is none with this id")
    public Optional<ClubView> club(@NonNull ClubId id) {
        return catalog.club(id);
    }

    @Mutation
    @Description("Adds a club")
    public Outcome<ClubView> createClub(ClubDetails command) {
        return clubs.create(command);
    }

    @Mutation
    @Description("Changes what is known of a club")
    public Outcome<ClubView> changeClub(ChangeClub command) {
        return clubs.change(command);
    }

    @Mutation
    @Description("Keeps a club for history only")
    public Outcome<ClubView> deactivateClub(SeenClub command) {
        return clubs.deactivate(command);
    }

    @Mutation
    @Description("Takes a club into use again")
    public Outcome<ClubView> reactivateClub(SeenClub command) {
        return clubs.reactivate(command);
    }

    @Mutation
    @Description("Deletes a club where nothing depends on it, else says what does")
    public Outcome<ClubId> deleteClub(SeenClub command) {
        return clubs.delete(command);
    }
}
