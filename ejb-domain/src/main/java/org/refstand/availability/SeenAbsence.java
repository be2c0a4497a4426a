package org.refstand.availability;

import org.eclipse.microprofile.graphql.Description;

/** An absence in the version the caller saw. */
@Description("An absence in the version the caller saw")
public record SeenAbsence(
        @Description("The absence") AbsenceId id, @Description("The version the caller saw") long version) {}
