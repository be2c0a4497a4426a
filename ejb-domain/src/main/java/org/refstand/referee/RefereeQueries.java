package org.refstand.referee;

import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.refstand.kernel.Page;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.ReadSide;
import org.refstand.security.Role;

/** Referees as people see them. */
@ReadSide
public class RefereeQueries {
    /** Referees by last and first name. */
    @RolesAllowed(Role.ASSIGNERS)
    public Page<RefereeView> page(RefereeFilter filter, PageRequest page) {
        throw new UnsupportedOperationException();
    }

    /** One referee; a referee sees only the own data. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS})
    public Optional<RefereeView> find(RefereeId id) {
        throw new UnsupportedOperationException();
    }
}
