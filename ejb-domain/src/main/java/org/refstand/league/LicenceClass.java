package org.refstand.league;

import org.eclipse.microprofile.graphql.Description;

/** A licence of the association; a higher rank may do all a lower one may. */
@Description("A licence of the association; a higher rank may do all a lower one may")
public record LicenceClass(
        @Description("Its code, such as C") String code,
        @Description("Its rank, 1 the lowest") int rank,
        @Description("Its name") String name) {}
