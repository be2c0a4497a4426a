package org.refstand.league;

import jakarta.enterprise.context.ApplicationScoped;
import org.refstand.kernel.MasterDataRepository;

/** Keeps the halls. */
@ApplicationScoped
class VenueRepository extends MasterDataRepository<Venue> {
    VenueRepository() {
        super(Venue.class, "venue");
    }
}
