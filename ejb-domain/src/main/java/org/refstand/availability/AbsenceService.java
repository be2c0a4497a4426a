package org.refstand.availability;

import jakarta.annotation.security.RolesAllowed;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.UseCase;
import org.refstand.security.Role;

/** Keeps what referees cannot do at all. */
@UseCase
public class AbsenceService {
    /** A referee is away; for oneself, an assigner for anybody. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS})
    public Outcome<AbsenceView> declare(DeclareAbsence command) {
        throw new UnsupportedOperationException();
    }

    /** Changes it. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS})
    public Outcome<AbsenceView> change(ChangeAbsence command) {
        throw new UnsupportedOperationException();
    }

    /** Takes it back. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS})
    public Outcome<AbsenceId> delete(SeenAbsence absence) {
        throw new UnsupportedOperationException();
    }
}
