package org.refstand.league;

import jakarta.enterprise.context.ApplicationScoped;
import org.refstand.kernel.MasterDataRepository;

/** Keeps the clubs. */
@ApplicationScoped
class ClubRepository extends MasterDataRepository<Club> {
    ClubRepository() {
        super(Club.class, "club");
    }
}
