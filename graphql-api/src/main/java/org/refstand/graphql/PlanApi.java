package org.refstand.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.refstand.assignment.AnswerAssignment;
import org.refstand.assignment.AssignmentQueries;
import org.refstand.assignment.Board;
import org.refstand.assignment.BoardRow;
import org.refstand.assignment.Candidate;
import org.refstand.assignment.CommitPlan;
import org.refstand.assignment.CommittedPlan;
import org.refstand.assignment.CrewView;
import org.refstand.assignment.OwnAssignment;
import org.refstand.assignment.Pick;
import org.refstand.assignment.Plan;
import org.refstand.assignment.PlanScope;
import org.refstand.assignment.PlanService;
import org.refstand.assignment.StageAssignment;
import org.refstand.assignment.StagedPicks;
import org.refstand.assignment.UnstageAssignment;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.PageRequest;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeId;

/** Planning: who whistles what. */
@GraphQLApi
@ApplicationScoped
public class PlanApi {
    @Inject
    AssignmentQueries queries;

    @Inject
    PlanService plans;

    @Query
    @Description("The fixtures of a period with crews and findings; for assigners")
    public Optional<Board> board(@NonNull @Description("Which fixtures") PlanScope scope) {
        return queries.board(scope);
    }

    @Query
    @Description("What a commit of the scope would change, break and tell; for assigners")
    public Plan plan(@NonNull @Description("Which staged changes") PlanScope scope) {
        return queries.plan(scope);
    }

    @Query
    @Description("Everybody for a role, the eligible first, the others with the reasons; for assigners")
    public Connection<Candidate> candidates(
            @NonNull @Description("The fixture") FixtureId fixtureId,
            @NonNull @Description("The role") CrewRole role,
            Integer first,
            String after) {
        PageRequest asked = Connection.asked(first, after);
        return Connection.within(
                queries.candidates(fixtureId, role),
                candidate -> candidate.referee().id(),
                asked);
    }

    @Query
    @Description("The committed matches of a referee")
    public List<OwnAssignment> assignmentsOf(
            @NonNull @Description("Whose") RefereeId refereeId,
            @NonNull @Description("First day") LocalDate from,
            @NonNull @Description(DayRange.UNTIL) LocalDate until) {
        DayRange.check(from, until);
        return queries.assignmentsOf(refereeId, from, until);
    }

    @Query
    @Description("Coming fixtures whose committed crew a later change broke, or who declined; for assigners")
    public Connection<BoardRow> needingAction(Integer first, String after) {
        PageRequest asked = Connection.asked(first, after);
        return Connection.of(queries.needingAction(asked), asked);
    }

    @Mutation
    @Description("Stages a referee, or nobody, for a role; what is committed stays")
    public Outcome<CrewView> stageAssignment(StageAssignment command) {
        return plans.stage(command);
    }

    @Mutation
    @Description("Stages many choices together, each where its role is still as it was when the choice was made")
    public Outcome<StagedPicks> stageAssignments(
            @NonNull @Description("The choices") List<@NonNull Pick> picks,
            @Description("Whether nothing is staged unless all of them can be, as for a replacement; null: no")
                    Boolean together) {
        return Boolean.TRUE.equals(together) ? plans.stageTogether(picks) : plans.stageAll(picks);
    }

    @Mutation
    @Description("Takes a staged change back")
    public Outcome<CrewView> unstageAssignment(UnstageAssignment command) {
        return plans.unstage(command);
    }

    @Mutation
    @Description("Commits the scope's staged changes together, checked anew, or none of them")
    public CommitOutcome commitPlan(CommitPlan command) {
        Outcome<CommittedPlan> outcome = plans.commit(command);
        boolean lookAgain = !outcome.isDone() && command.scope() != null;
        return new CommitOutcome(
                outcome.value(), outcome.rejections(), lookAgain ? queries.plan(command.scope()) : null);
    }

    @Mutation
    @Description("A referee confirms or declines an own committed assignment")
    public Outcome<CrewView> answerAssignment(AnswerAssignment command) {
        return plans.answer(command);
    }
}
