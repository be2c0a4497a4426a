package org.refstand.league;

import jakarta.enterprise.context.ApplicationScoped;
import org.refstand.kernel.MasterDataRepository;

/** Keeps the teams. */
@ApplicationScoped
class TeamRepository extends MasterDataRepository<Team> {
    TeamRepository() {
        super(Team.class, "team");
    }
}
