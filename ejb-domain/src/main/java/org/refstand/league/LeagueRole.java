package org.refstand.league;

import org.eclipse.microprofile.graphql.Description;

/** A role that a league's crews have. */
@Description("A role that a league's crews have")
public record LeagueRole(
        @Description("The role") CrewRole role,
        @Description("Code of the least licence class; null: anybody may") String minimumLicence,
        @Description("Whether a match may not start without") boolean required) {
    public LeagueRole {
        minimumLicence = minimumLicence == null || minimumLicence.isBlank() ? null : minimumLicence.strip();
    }
}
