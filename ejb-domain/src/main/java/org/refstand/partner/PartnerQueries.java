package org.refstand.partner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import org.refstand.kernel.Page;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.ReadSide;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeRef;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Forbidden;
import org.refstand.security.Role;

/** Wishes about colleagues, as those see them who may: the one who wishes, and assigners. */
@ReadSide
public class PartnerQueries {
    @Inject
    PartnerRows rows;

    @Inject
    CurrentCaller caller;

    /**
     * What a referee wishes; what others wish about them is not told.
     *
     * @throws Forbidden when a referee asks for another's
     */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS})
    public PartnerWishesView of(RefereeId referee) {
        caller.requireActingFor(referee.value(), "PartnerQueries.of");
        return rows.of(referee);
    }

    /**
     * Those whom a wish of the referee's may be about: all others who are active, by last and first name.
     *
     * @param search part of the name; null: everybody
     * @throws Forbidden when a referee asks for another
     */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS})
    public Page<RefereeRef> colleagues(RefereeId referee, String search, PageRequest page) {
        caller.requireActingFor(referee.value(), "PartnerQueries.colleagues");
        return rows.colleagues(referee, search, page);
    }
}
