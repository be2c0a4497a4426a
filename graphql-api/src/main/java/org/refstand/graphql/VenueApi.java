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
import org.refstand.league.ChangeVenue;
import org.refstand.league.LeagueCatalog;
import org.refstand.league.SeenVenue;
import org.refstand.league.VenueDetails;
import org.refstand.league.VenueId;
import org.refstand.league.VenueService;
import org.refstand.league.VenueView;

/** The venues. */
@GraphQLApi
@ApplicationScoped
public class VenueApi {
    @Inject
    LeagueCatalog catalog;

    @Inject
    VenueService venues;

    @Query
    @Description("Venues by name and city")
    public Connection<VenueView> venues(
            @Description("Part of the name") String search,
            @Description("Only those in use, or only the others") Boolean active,
            Integer first,
            String after) {
        PageRequest asked = Connection.asked(first, after);
        return Connection.of(catalog.venues(search, active, asked), asked);
    }

    @Query
    @Description("One venue; null when there is none with this id")
    public Optional<VenueView> venue(@NonNull VenueId id) {
        return catalog.venue(id);
    }

    @Mutation
    @Description("Adds a venue")
    public Outcome<VenueView> createVenue(VenueDetails command) {
        return venues.create(command);
    }

    @Mutation
    @Description("Changes what is known of a venue")
    public Outcome<VenueView> changeVenue(ChangeVenue command) {
        return venues.change(command);
    }

    @Mutation
    @Description("Keeps a venue for history only")
    public Outcome<VenueView> deactivateVenue(SeenVenue command) {
        return venues.deactivate(command);
    }

    @Mutation
    @Description("Takes a venue into use again")
    public Outcome<VenueView> reactivateVenue(SeenVenue command) {
        return venues.reactivate(command);
    }

    @Mutation
    @Description("Deletes a venue where nothing depends on it, else says what does")
    public Outcome<VenueId> deleteVenue(SeenVenue command) {
        return venues.delete(command);
    }
}
