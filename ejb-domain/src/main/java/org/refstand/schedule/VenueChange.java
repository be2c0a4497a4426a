package org.refstand.schedule;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.league.VenueId;

/** What an import would change of a hall that the desk knows. */
@Description("What an import would change of a hall that the desk knows")
public record VenueChange(
        @Description("The line that says so first") int line,
        @Description("The hall") VenueId venueId,
        @Description("Hall and city") String name,
        @Description("The differences") List<FieldChange> differences) {}
