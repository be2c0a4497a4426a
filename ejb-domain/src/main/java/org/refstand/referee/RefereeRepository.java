package org.refstand.referee;

import jakarta.enterprise.context.ApplicationScoped;
import org.refstand.kernel.Erased;
import org.refstand.kernel.Id;
import org.refstand.kernel.MasterDataRepository;
import org.refstand.kernel.Outcome;

/** Keeps the referees. */
@ApplicationScoped
class RefereeRepository extends MasterDataRepository<Referee> {
    RefereeRepository() {
        super(Referee.class, "referee");
    }

    /** Nothing happens any more to somebody whose data were erased. */
    @Override
    public Outcome<Referee> seen(Id id, long version) {
        return super.seen(id, version)
                .then(referee -> referee.isErased()
                        ? Outcome.rejected(Erased.already(referee.concerned()))
                        : Outcome.done(referee));
    }
}
