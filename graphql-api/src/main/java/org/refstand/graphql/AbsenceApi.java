package org.refstand.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.refstand.availability.AbsenceId;
import org.refstand.availability.AbsenceService;
import org.refstand.availability.AbsenceView;
import org.refstand.availability.AvailabilityQueries;
import org.refstand.availability.ChangeAbsence;
import org.refstand.availability.DeclareAbsence;
import org.refstand.availability.SeenAbsence;
import org.refstand.kernel.Outcome;
import org.refstand.referee.RefereeId;

/** What referees cannot do at all. */
@GraphQLApi
@ApplicationScoped
public class AbsenceApi {
    @Inject
    AvailabilityQueries queries;

    @Inject
    AbsenceService absences;

    @Query
    @Description("Absences that touch the days")
    public List<AbsenceView> absences(
            @Description("Whose; null: everybody's, for assigners") RefereeId refereeId,
            @NonNull @Description("First day") LocalDate from,
            @NonNull @Description(DayRange.UNTIL) LocalDate until) {
        DayRange.check(from, until);
        return queries.absences(refereeId, from, until);
    }

    @Mutation
    @Description("Says that a referee is away; for oneself, an assigner for anybody")
    public Outcome<AbsenceView> declareAbsence(DeclareAbsence command) {
        return absences.declare(command);
    }

    @Mutation
    @Description("Changes an absence")
    public Outcome<AbsenceView> changeAbsence(ChangeAbsence command) {
        return absences.change(command);
    }

    @Mutation
    @Description("Takes an absence back")
    public Outcome<AbsenceId> deleteAbsence(SeenAbsence command) {
        return absences.delete(command);
    }
}
