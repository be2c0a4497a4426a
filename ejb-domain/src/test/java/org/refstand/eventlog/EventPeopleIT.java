package org.refstand.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.World;
import org.refstand.league.ClubDetails;
import org.refstand.league.ClubService;
import org.refstand.league.ClubView;
import org.refstand.referee.RefereeDetails;
import org.refstand.referee.RefereeEvent.RefereeCreated;
import org.refstand.referee.RefereeService;
import org.refstand.referee.RefereeView;

/** Who somebody is stands beside the log; what an event is about stands in it. */
class EventPeopleIT extends ContainerTest {
    @Inject
    private ClubService clubs;

    @Inject
    private RefereeService referees;

    @Inject
    private EventLog log;

    @Inject
    private Jdbi jdbi;

    @Test
    void the_payload_keeps_what_says_not_who_somebody_is() {
        RefereeView mira = mira();
        assertThat(strings("select payload::text from event where type = 'RefereeCreated'"))
                .singleElement()
                .asString()
                .contains("\"licence\"", mira.id().value().toString())
                .doesNotContain("Mira", "Lind", "example.org", "homeCity", "54.3");
        assertThat(created().details()).isEqualTo(details(mira));
        assertThat(strings("select persons::text from event_personal"))
                .containsExactly("{" + mira.id().value() + "}");
    }

    @Test
    void without_its_personal_row_the_event_tells_the_rest() {
        RefereeView mira = mira();
        jdbi.useHandle(handle -> handle.execute("delete from event_personal"));
        assertThat(created().details().licence()).isEqualTo("C");
        assertThat(created().details().clubId()).isEqualTo(mira.clubId());
        assertThat(created().details().lastName()).isEmpty();
        assertThat(created().details().homeLatitude()).isNull();
    }

    @Test
    void every_object_that_an_event_names_finds_it() {
        RefereeView mira = mira();
        for (UUID named : List.of(mira.id().value(), mira.clubId().value())) {
            List<String> found = jdbi.withHandle(handle -> handle.select(
                            "select type from event where concerns @> array[?] order by position", named)
                    .mapTo(String.class)
                    .list());
            assertThat(found).contains("RefereeCreated");
        }
    }

    @Test
    void who_did_something_is_named_once_and_by_the_name_of_today() {
        mira();
        assertThat(strings("select name from event_actor"))
                .containsExactly(World.assigner().name());
        jdbi.useHandle(handle -> handle.execute("update event_actor set name = 'Astrid Planer'"));
        assertThat(log.after(FeedPosition.START, 10))
                .extracting(RecordedEvent::actorName)
                .containsOnly("Astrid Planer");
    }

    private RefereeView mira() {
        ClubView otters = world.as(World.assigner(), () -> clubs.create(new ClubDetails("Otters", "OTT")))
                .value();
        return world.as(
                        World.assigner(),
                        () -> referees.create(new RefereeDetails(
                                "Mira",
                                "Lind",
                                otters.id(),
                                "C",
                                null,
                                "mira@example.org",
                                "0431 1234",
                                "24103",
                                "Kiel",
                                54.3,
                                10.1,
                                null,
                                null,
                                null)))
                .value();
    }

    private RefereeCreated created() {
        return log.after(FeedPosition.START, 10).stream()
                .map(RecordedEvent::event)
                .filter(RefereeCreated.class::isInstance)
                .map(RefereeCreated.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static RefereeDetails details(RefereeView view) {
        return new RefereeDetails(
                view.firstName(),
                view.lastName(),
                view.clubId(),
                view.licence(),
                view.licenceValidUntil(),
                view.email(),
                view.telephone(),
                view.homeZip(),
                view.homeCity(),
                view.homeLatitude(),
                view.homeLongitude(),
                view.maxPerDay(),
                view.maxPerSeason(),
                view.wantedPerSeason());
    }

    private List<String> strings(String sql) {
        return jdbi.withHandle(handle -> handle.select(sql).mapTo(String.class).list());
    }
}
