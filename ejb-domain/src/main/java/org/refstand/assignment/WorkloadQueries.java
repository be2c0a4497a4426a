package org.refstand.assignment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Map;
import org.refstand.kernel.ReadSide;
import org.refstand.referee.RefereeId;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Forbidden;
import org.refstand.security.Role;

/** How many matches referees have in a season and how far they travel for them. */
@ReadSide
public class WorkloadQueries {
    @Inject
    WorkloadRows rows;

    @Inject
    CurrentCaller caller;

    /** What everybody does, with what is staged for matches still to come; who has no match is left out. One statement. */
    @RolesAllowed(Role.ASSIGNERS)
    public Map<RefereeId, Workload> ofSeason(String season) {
        return rows.ofSeason(season, null);
    }

    /**
     * What one referee does, as committed.
     *
     * @throws Forbidden when a referee asks for somebody else
     */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS})
    public Workload of(RefereeId referee, String season) {
        if (!caller.get().mayActFor(referee.value())) {
            throw Forbidden.to(caller.get(), "WorkloadQueries.of");
        }
        return rows.ofSeason(season, referee).getOrDefault(referee, Workload.NONE);
    }
}
