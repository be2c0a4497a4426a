package org.refstand.availability;

import jakarta.enterprise.context.ApplicationScoped;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Repository;
import org.refstand.kernel.Stale;

/** Where periods are kept. */
@ApplicationScoped
class Periods extends Repository<Period> {
    Periods() {
        super(Period.class);
    }

    /**
     * The period in the version the caller saw, its row locked: who answers holds a share of that lock, so answers of before
     * are all there and later ones wait.
     */
    Outcome<Period> seenLocked(SeenPeriod seen) {
        return findLocked(seen.id())
                .map(found -> found.isAt(seen.version())
                        ? Outcome.done(found)
                        : Outcome.<Period>rejected(Stale.changedMeanwhile(found.concerned())))
                .orElseGet(() -> Outcome.rejected(Stale.unknown("Period", seen.id())));
    }
}
