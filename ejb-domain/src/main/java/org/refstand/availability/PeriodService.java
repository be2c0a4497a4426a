package org.refstand.availability;

import jakarta.annotation.security.RolesAllowed;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.UseCase;
import org.refstand.security.Role;

/** Opens, locks and publishes periods. */
@UseCase
public class PeriodService {
    /** Adds an open period. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<PeriodView> create(CreatePeriod command) {
        throw new UnsupportedOperationException();
    }

    /** Changes name, days or deadline. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<PeriodView> change(ChangePeriod command) {
        throw new UnsupportedOperationException();
    }

    /** After it has returned no answer slips in. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<PeriodView> lock(SeenPeriod period) {
        throw new UnsupportedOperationException();
    }

    /** Opens it again. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<PeriodView> unlock(SeenPeriod period) {
        throw new UnsupportedOperationException();
    }

    /** The plan of a locked period is known. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<PeriodView> publish(SeenPeriod period) {
        throw new UnsupportedOperationException();
    }

    /** Deletes it where no answer was given in it. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<PeriodId> delete(SeenPeriod period) {
        throw new UnsupportedOperationException();
    }
}
