package org.refstand.availability;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.UseCase;
import org.refstand.security.Role;

/** Takes the referees' answers while a period is open. */
@UseCase
public class AvailabilityService {
    /** Answers for certain fixtures, all or none. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS})
    public Outcome<List<AvailabilityView>> declare(DeclareAvailability command) {
        throw new UnsupportedOperationException();
    }

    /** Answers for a day or period; what cannot be answered is left out. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS})
    public Outcome<List<AvailabilityView>> declareSpan(DeclareSpan command) {
        throw new UnsupportedOperationException();
    }

    /** Takes answers back. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS})
    public Outcome<List<FixtureId>> withdraw(WithdrawAvailability command) {
        throw new UnsupportedOperationException();
    }
}
