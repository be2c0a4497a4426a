package org.refstand.assignment;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.UseCase;
import org.refstand.security.Role;

/** Keeps how strict the association is. */
@UseCase
public class RuleService {
    /** Every rule as it is set. */
    @RolesAllowed({Role.ASSIGNERS, Role.ADMINS})
    public List<RuleView> rules() {
        throw new UnsupportedOperationException();
    }

    /** Sets a rule. */
    @RolesAllowed(Role.ADMINS)
    public Outcome<RuleView> change(ChangeRule command) {
        throw new UnsupportedOperationException();
    }
}
