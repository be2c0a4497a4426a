package org.refstand.graphql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.refstand.assignment.AssignmentQueries;
import org.refstand.assignment.CrewHistory;
import org.refstand.assignment.CrewView;
import org.refstand.fixture.ChangeFixture;
import org.refstand.fixture.CreateFixture;
import org.refstand.fixture.FixtureFilter;
import org.refstand.fixture.FixtureHistory;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureQueries;
import org.refstand.fixture.FixtureService;
import org.refstand.fixture.FixtureView;
import org.refstand.fixture.MoveFixture;
import org.refstand.fixture.RescheduleFixture;
import org.refstand.fixture.SeenFixture;
import org.refstand.graphql.execution.Selection;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.PageRequest;

/** The fixtures, and their crews. */
@GraphQLApi
@ApplicationScoped
public class FixtureApi {
    @Inject
    FixtureQueries queries;

    @Inject
    FixtureService fixtures;

    @Inject
    FixtureHistory history;

    @Inject
    AssignmentQueries assignments;

    @Inject
    CrewHistory crews;

    @Query
    @Description("Fixtures by day, time and id")
    public Connection<FixtureView> fixtures(FixtureFilter filter, Integer first, String after) {
        PageRequest asked = Connection.asked(first, after);
        FixtureFilter wanted =
                filter == null ? new FixtureFilter(null, null, null, null, null, null, null, null) : filter;
        return Connection.of(
                Selection.has(Connection.TOTAL) ? queries.page(wanted, asked) : queries.pageUncounted(wanted, asked),
                asked);
    }

    @Query
    @Description("One fixture; null when there is none with this id")
    public Optional<FixtureView> fixture(@NonNull FixtureId id, Instant asOf) {
        return asOf == null ? queries.find(id) : history.find(id, asOf);
    }

    @Description("Its crew; what is staged is shown to assigners only")
    public List<CrewView> crew(
            @Source List<FixtureView> fixtures,
            @Description("Show it as it was at this moment; null: as it is now, also that of a fixture of the past")
                    Instant asOf) {
        List<FixtureId> ids = fixtures.stream().map(FixtureView::id).toList();
        return asOf == null ? assignments.crews(ids) : crews.crews(ids, asOf);
    }

    @Query
    @Description(
            "The crew of one fixture; null when there is none with this id. What is staged is shown to assigners only")
    public Optional<CrewView> crew(@NonNull @Description("The fixture") FixtureId fixtureId, Instant asOf) {
        return asOf == null
                ? queries.find(fixtureId)
                        .map(fixture -> assignments.crews(List.of(fixtureId)).get(0))
                : crews.find(fixtureId, asOf);
    }

    @Mutation
    @Description("Adds a fixture that lies in the future")
    public Outcome<FixtureView> createFixture(CreateFixture command) {
        return fixtures.create(command);
    }

    @Mutation
    @Description("Changes number, round or teams")
    public Outcome<FixtureView> changeFixture(ChangeFixture command) {
        return fixtures.change(command);
    }

    @Mutation
    @Description("Gives a fixture another day or time; a postponed one is scheduled again")
    public Outcome<FixtureView> rescheduleFixture(RescheduleFixture command) {
        return fixtures.reschedule(command);
    }

    @Mutation
    @Description("Gives a fixture another venue")
    public Outcome<FixtureView> moveFixture(MoveFixture command) {
        return fixtures.move(command);
    }

    @Mutation
    @Description("Puts a fixture off to a day not yet known")
    public Outcome<FixtureView> postponeFixture(SeenFixture command) {
        return fixtures.postpone(command);
    }

    @Mutation
    @Description("Says that a fixture will not be played; only what is scheduled or postponed")
    public Outcome<FixtureView> cancelFixture(SeenFixture command) {
        return fixtures.cancel(command);
    }

    @Mutation
    @Description("Says that a fixture has been played")
    public Outcome<FixtureView> markFixturePlayed(SeenFixture command) {
        return fixtures.markPlayed(command);
    }

    @Mutation
    @Description("Deletes a fixture where nothing depends on it, else says what does")
    public Outcome<FixtureId> deleteFixture(SeenFixture command) {
        return fixtures.delete(command);
    }
}
