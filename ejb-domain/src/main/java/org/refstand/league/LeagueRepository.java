package org.refstand.league;

import jakarta.enterprise.context.ApplicationScoped;
import org.refstand.kernel.MasterDataRepository;

/** Keeps the leagues. */
@ApplicationScoped
class LeagueRepository extends MasterDataRepository<League> {
    LeagueRepository() {
        super(League.class, "league");
    }
}
