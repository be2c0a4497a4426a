package org.refstand.graphql;

import io.smallrye.graphql.api.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.reactivestreams.Publisher;
import org.refstand.assignment.StagedPicks;
import org.refstand.availability.PeriodId;
import org.refstand.fixture.FixtureId;
import org.refstand.graphql.live.LivePlanning;
import org.refstand.kernel.Outcome;
import org.refstand.league.CrewRole;
import org.refstand.planning.ExplainQueries;
import org.refstand.planning.PlanningId;
import org.refstand.planning.PlanningProgress;
import org.refstand.planning.PlanningQueries;
import org.refstand.planning.PlanningService;
import org.refstand.planning.PlanningView;
import org.refstand.planning.ProposalPart;
import org.refstand.planning.ProposedChange;
import org.refstand.planning.StartPlanning;
import org.refstand.planning.UnfilledRole;
import org.refstand.planning.Weighed;
import org.refstand.referee.RefereeId;

/** Planning by the desk itself: runs, how they go, what they found. */
@GraphQLApi
@ApplicationScoped
public class PlanningApi {
    @Inject
    PlanningQueries queries;

    @Inject
    ExplainQueries explain;

    @Inject
    PlanningService plannings;

    @Inject
    LivePlanning live;

    @Query
    @Description("One planning run; null when there is none with this id. For assigners")
    public Optional<PlanningView> planning(@NonNull PlanningId id) {
        return queries.planning(id);
    }

    @Query
    @Description("The last twenty planning runs of a period, the latest first. For assigners")
    public List<PlanningView> plannings(@NonNull @Description("The period") PeriodId periodId) {
        return queries.plannings(periodId);
    }

    @Query
    @Description(
            "What a planning run found beside what was committed, by day and time, and what has become of it. What earlier"
                    + " runs staged and it kept is part of it. For assigners")
    public List<ProposedChange> planningProposal(@NonNull PlanningId id) {
        return queries.proposal(id);
    }

    @Query
    @Description("Roles of a period that nobody would have with everything staged committed, and why. For assigners")
    public List<UnfilledRole> unfilledRoles(@NonNull @Description("The period") PeriodId periodId) {
        return explain.unfilled(periodId);
    }

    @Query
    @Description("Why this one and not that one: what each of these referees in a role would cost, by the association's"
            + " weights, with all else as planned; the first twenty. For assigners")
    public List<Weighed> weighed(
            @NonNull @Description("The period") PeriodId periodId,
            @NonNull @Description("The fixture") FixtureId fixtureId,
            @NonNull @Description("The role") CrewRole role,
            @NonNull @Description("Whom to weigh") List<RefereeId> refereeIds) {
        return explain.weighed(periodId, fixtureId, role, refereeIds);
    }

    @Query
    @Description(
            "The best way to fill a role with at most two other changes on that day, the role itself first; stage it"
                    + " by stageAssignments, together. Empty when there is none. For assigners")
    public List<ProposedChange> replacement(
            @NonNull @Description("The fixture") FixtureId fixtureId, @NonNull @Description("The role") CrewRole role) {
        return explain.replacement(fixtureId, role);
    }

    @Subscription
    @Description("How a planning run goes, until it has ended: some messages a second at most. For assigners")
    public Publisher<PlanningProgress> planningProgress(
            @NonNull PlanningId id,
            @Description("The moment of the run behind which to begin, in milliseconds; null: all of it")
                    Long afterMillis) {
        return live.stream(id, afterMillis == null ? -1 : afterMillis);
    }

    @Mutation
    @Description("Begins to look for the best plan of a period; the result is staged at the end, never committed")
    public Outcome<PlanningView> startPlanning(StartPlanning command) {
        return plannings.start(command);
    }

    @Mutation
    @Description("Has a planning run end soon; what it found until then is staged")
    public Outcome<PlanningView> stopPlanning(@NonNull PlanningId id) {
        return plannings.stop(id);
    }

    @Mutation
    @Description("Stages what a run found and was taken back, where nobody has decided otherwise since")
    public Outcome<StagedPicks> stageProposal(ProposalPart command) {
        return plannings.stageProposal(command);
    }

    @Mutation
    @Description("Takes back what a run staged and is still so; what is committed stands again")
    public Outcome<StagedPicks> unstageProposal(ProposalPart command) {
        return plannings.unstageProposal(command);
    }
}
