package org.refstand.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Eventually;
import org.refstand.kernel.Traceparent;
import org.refstand.security.Role;

/** The trace of a client goes on into the event rows of its command, and from there to what the readers of the log do. */
class TraceWireIT extends ContainerTest {
    private static final String STEP = "00f067aa0ba902b7";
    private static final String CREATE_CLUB =
            "mutation($n: String!) { createClub(command: {name: $n, shortName: \"\"}) { rejections { code } } }";

    @Inject
    private WireDesk desk;

    @Inject
    private Jdbi jdbi;

    private Client astrid;

    @BeforeEach
    void an_assigner_calls() {
        astrid = desk.account("astrid", Role.ASSIGNER, null);
    }

    @Test
    void a_command_its_events_and_what_the_readers_add_are_of_one_trace() {
        List<String> matches = desk.matches(astrid, 2);
        desk.period(astrid);
        String rita = desk.referee(astrid, "Reif");
        Client ritasPhone = desk.account("rita", Role.REFEREE, rita);
        desk.free(ritasPhone, rita, matches);
        matches.forEach(match -> desk.stage(astrid, match, "FIRST", rita));

        for (int i = 0; i < matches.size(); i++) {
            desk.commit(astrid.in(trace("a", i)), matches.get(i));
            ritasPhone.done(
                    "answerAssignment",
                    "version",
                    Map.of("fixtureId", matches.get(i), "refereeId", rita, "answer", "CONFIRMED"));
        }
        heard(trace("a", 0), "CrewCommitted", "NotificationSent");
        heard(trace("a", 1), "CrewCommitted", "NotificationSent");

        for (int i = 0; i < matches.size(); i++) {
            moved(astrid.in(trace("b", i)), matches.get(i));
        }
        // one after the other or in one step of the readers, each of them goes on in its own trace
        heard(trace("b", 0), "AnswerLapsed", "FixtureRescheduled", "NotificationSent");
        heard(trace("b", 1), "AnswerLapsed", "FixtureRescheduled", "NotificationSent");
    }

    @Test
    void what_is_no_traceparent_counts_as_not_sent_and_the_command_gets_a_trace_of_its_own() {
        String good = trace("c", 0);
        List<Client> garbled =
                List.of(astrid, astrid.in("garbage"), astrid.in(good.toUpperCase(Locale.ROOT)), astrid.in(good, good));
        for (int i = 0; i < garbled.size(); i++) {
            assertThat(garbled.get(i)
                            .data(CREATE_CLUB, Map.of("n", "Club " + i))
                            .at("/createClub/rejections"))
                    .isEmpty();
        }
        List<String> written = texts("select traceparent from event where type = 'ClubCreated' order by position");
        assertThat(written).hasSize(garbled.size()).allMatch(traceparent -> Traceparent.read(traceparent)
                .isPresent());
        assertThat(written).extracting(traceparent -> traceparent.split("-")[1]).doesNotHaveDuplicates();
        assertThat(written).doesNotContain(good);
    }

    @Test
    void an_operation_on_a_websocket_names_its_trace_and_else_that_of_the_handshake_counts() {
        Client.Messages messages = astrid.in(trace("d", 0)).connected();
        operation(messages, "One", Map.of());
        operation(messages, "Two", Map.of("traceparent", trace("d", 1)));
        operation(messages, "Three", Map.of("traceparent", "garbage"));
        messages.close();
        heard(trace("d", 0), "ClubCreated");
        heard(trace("d", 1), "ClubCreated");
        assertThat(texts("select traceparent from event where type = 'ClubCreated'"))
                .hasSize(3);
    }

    private static void operation(Client.Messages messages, String club, Map<String, ?> extensions) {
        messages.send(Map.of(
                "type",
                "subscribe",
                "id",
                club,
                "payload",
                Map.of("query", CREATE_CLUB, "variables", Map.of("n", club), "extensions", extensions)));
        assertThat(messages.item().at("/createClub/rejections")).isEmpty();
        assertThat(messages.next()).contains("complete");
    }

    private void moved(Client caller, String match) {
        JsonNode seen = caller.data("query($id: ID!) { fixture(id: $id) { version date } }", Map.of("id", match))
                .get("fixture");
        caller.done(
                "rescheduleFixture",
                "id",
                Map.of(
                        "id",
                        match,
                        "version",
                        seen.get("version").asLong(),
                        "date",
                        seen.get("date").asText(),
                        "time",
                        "18:30"));
    }

    /** Waits until the events of that trace are of these types, and no others. */
    private void heard(String traceparent, String... types) {
        String trace = Traceparent.read(traceparent).orElseThrow().traceId();
        Eventually.holds(() -> assertThat(
                        new TreeSet<>(texts("select type from event where traceparent like '%" + trace + "%'")))
                .containsExactly(types));
        // nobody keeps steps here, so what is caused by the client's is told to be caused by that one
        assertThat(texts("select distinct traceparent from event where traceparent like '%" + trace + "%'"))
                .containsExactly(traceparent);
    }

    private List<String> texts(String query) {
        return jdbi.withHandle(
                handle -> handle.select(query).mapTo(String.class).list());
    }

    private static String trace(String group, int number) {
        return "00-" + group.repeat(31) + number + "-" + STEP + "-01";
    }
}
