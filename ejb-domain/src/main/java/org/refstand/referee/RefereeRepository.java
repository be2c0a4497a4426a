package org.refstand.referee;

import jakarta.enterprise.context.ApplicationScoped;
import org.refstand.kernel.MasterDataRepository;

/** Keeps the referees. */
@ApplicationScoped
class RefereeRepository extends MasterDataRepository<Referee> {
    RefereeRepository() {
        super(Referee.class, "referee");
    }
}
