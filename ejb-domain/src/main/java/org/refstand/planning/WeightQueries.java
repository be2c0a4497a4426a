package org.refstand.planning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.refstand.kernel.ReadSide;
import org.refstand.security.Role;

/** What counts how much in a plan. */
@ReadSide
public class WeightQueries {
    @Inject
    WeightRows rows;

    /** Everything that is counted, with its price and the presets. */
    @RolesAllowed({Role.ASSIGNERS, Role.ADMINS})
    public WeightsView weights() {
        return WeightsView.of(rows.now());
    }
}
