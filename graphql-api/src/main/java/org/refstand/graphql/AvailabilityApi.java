package org.refstand.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.refstand.availability.AvailabilityQueries;
import org.refstand.availability.AvailabilityQuestion;
import org.refstand.availability.AvailabilityService;
import org.refstand.availability.AvailabilityView;
import org.refstand.availability.DeclareAvailability;
import org.refstand.availability.DeclareSpan;
import org.refstand.availability.PeriodId;
import org.refstand.availability.WithdrawAvailability;
import org.refstand.availability.WithdrawSpan;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureView;
import org.refstand.kernel.PageRequest;
import org.refstand.referee.RefereeId;

/** The referees' answers. */
@GraphQLApi
@ApplicationScoped
public class AvailabilityApi {
    @Inject
    AvailabilityQueries queries;

    @Inject
    AvailabilityService availability;

    @Inject
    FixturesById fixtures;

    @Query
    @Description("What a referee is asked in a period, by day and time")
    public List<AvailabilityQuestion> availabilityQuestions(
            @NonNull @Description("Who is asked") RefereeId refereeId,
            @NonNull @Description("The period") PeriodId periodId) {
        return queries.questions(refereeId, periodId);
    }

    @Query
    @Description("Who answered for a fixture; for assigners")
    public Connection<AvailabilityView> availabilityAnswers(
            @NonNull @Description("The fixture") FixtureId fixtureId, Integer first, String after) {
        PageRequest asked = Connection.asked(first, after);
        return Connection.of(queries.answers(fixtureId, asked), asked);
    }

    @Description("The fixture that was answered for")
    public List<FixtureView> fixture(@Source List<AvailabilityView> answers) {
        return fixtures.of(answers, AvailabilityView::fixtureId);
    }

    @Mutation
    @Description("Answers for certain fixtures, all or none")
    public ListOutcome<AvailabilityView> declareAvailability(DeclareAvailability command) {
        return ListOutcome.of(availability.declare(command));
    }

    @Mutation
    @Description("Answers for a day or period at once; what cannot be answered is left out")
    public ListOutcome<AvailabilityView> declareAvailabilitySpan(DeclareSpan command) {
        return ListOutcome.of(availability.declareSpan(command));
    }

    @Mutation
    @Description("Takes answers back; gives the fixtures concerned")
    public ListOutcome<FixtureId> withdrawAvailability(WithdrawAvailability command) {
        return ListOutcome.of(availability.withdraw(command));
    }

    @Mutation
    @Description("Takes the answers of a day or period back at once; gives the fixtures concerned")
    public ListOutcome<FixtureId> withdrawAvailabilitySpan(WithdrawSpan command) {
        return ListOutcome.of(availability.withdrawSpan(command));
    }
}
