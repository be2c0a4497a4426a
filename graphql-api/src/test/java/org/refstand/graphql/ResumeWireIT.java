package org.refstand.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Eventually;
import org.refstand.security.Role;

/** Who was away names the position of the last message and is told the rest, of what they may hear. */
class ResumeWireIT extends ContainerTest {
    private static final String CREWS =
            "subscription($a: String) { assignmentChanges(after: $a) { position kind fixture { id } } }";
    private static final String FIXTURES =
            "subscription($a: String, $f: ChangeFilterInput) { fixtureChanges(after: $a, filter: $f) { position kind } }";
    private static final String NOTICES =
            "subscription($a: String) { myNotifications(after: $a) { position notification { kind fixture { id } } } }";

    @Inject
    private WireDesk desk;

    private Client astrid;
    private List<String> matches;
    private String rita;
    private Client ritasPhone;

    @BeforeEach
    void three_matches_and_a_referee_who_is_free_for_all() {
        astrid = desk.account("astrid", Role.ASSIGNER, null);
        matches = desk.matches(astrid, 3);
        desk.period(astrid);
        rita = desk.referee(astrid, "Reif");
        ritasPhone = desk.account("rita", Role.REFEREE, rita);
        desk.free(ritasPhone, rita, matches);
    }

    @Test
    void who_comes_back_is_told_what_was_missed_and_then_what_happens() {
        Client.Messages before = subscribed(astrid, CREWS, null);
        published(0);
        assertThat(kind(before.item())).isEqualTo("STAGED");
        JsonNode last = before.item().get("assignmentChanges");
        before.close();

        published(1);
        Client.Messages again = subscribed(astrid, CREWS, last.get("position").asText());
        published(2);

        assertThat(IntStream.range(0, 4)
                        .mapToObj(i -> again.item())
                        .map(item -> kind(item) + " "
                                + item.at("/assignmentChanges/fixture/id").asText()))
                .containsExactly(
                        "STAGED " + matches.get(1),
                        "COMMITTED " + matches.get(1),
                        "STAGED " + matches.get(2),
                        "COMMITTED " + matches.get(2));
        again.close();
    }

    @Test
    void a_replay_tells_nobody_what_is_not_theirs_to_hear() {
        String position = position(ritasPhone);
        String otto = desk.referee(astrid, "Obst");
        Client ottosPhone = desk.account("otto", Role.REFEREE, otto);
        desk.free(ottosPhone, otto, matches);
        published(0);
        desk.stage(astrid, matches.get(1), "FIRST", otto);
        desk.commit(astrid, matches.get(1));

        Client.Messages ritas = subscribed(ritasPhone, CREWS, position);
        Client.Messages ottos = subscribed(ottosPhone, CREWS, position);
        JsonNode ritasFirst = ritas.item();
        assertThat(kind(ritasFirst)).isEqualTo("COMMITTED");
        assertThat(ritasFirst.at("/assignmentChanges/fixture/id").asText()).isEqualTo(matches.get(0));
        JsonNode ottosFirst = ottos.item();
        assertThat(kind(ottosFirst)).isEqualTo("COMMITTED");
        assertThat(ottosFirst.at("/assignmentChanges/fixture/id").asText()).isEqualTo(matches.get(1));
        ritas.ping();
        ottos.ping();
        ritas.close();
        ottos.close();
    }

    @Test
    void a_replay_keeps_to_the_filter_and_shows_matches_as_they_are_now() {
        String position = position(astrid);
        postponed(0);
        postponed(1);
        Client.Messages one = astrid.connected();
        one.send(Map.of(
                "type",
                "subscribe",
                "id",
                "1",
                "payload",
                Map.of(
                        "query",
                        FIXTURES.replace("position kind", "position kind fixture { id status }"),
                        "variables",
                        Map.of("a", position, "f", Map.of("fixtureIds", List.of(matches.get(1)))))));
        JsonNode change = one.item().get("fixtureChanges");
        assertThat(change.at("/fixture/id").asText()).isEqualTo(matches.get(1));
        assertThat(change.at("/fixture/status").asText()).isEqualTo("POSTPONED");
        one.ping();
        one.close();
    }

    @Test
    void notices_are_found_again_at_the_moment_they_were_told() {
        published(0);
        Client.Messages news = subscribed(ritasPhone, NOTICES, null);
        published(1);
        JsonNode first = news.item();
        if (!first.at("/myNotifications/notification/fixture/id").asText().equals(matches.get(1))) {
            // the first notice was written after the subscription began
            first = news.item();
        }
        news.close();
        published(2);
        Eventually.holds(() -> assertThat(ritasPhone
                        .data("{ unreadNotifications }", Map.of())
                        .get("unreadNotifications")
                        .asInt())
                .isEqualTo(3));
        Client.Messages again = subscribed(
                ritasPhone, NOTICES, first.at("/myNotifications/position").asText());
        assertThat(again.item().at("/myNotifications/notification/fixture/id").asText())
                .isEqualTo(matches.get(2));
        again.ping();
        again.close();
    }

    @Test
    void what_is_no_position_is_refused_by_name() {
        for (String nonsense : List.of("yesterday", "", "AAAA", "ä")) {
            JsonNode error = refused(nonsense);
            assertThat(error.at("/extensions/code").asText()).as(nonsense).isEqualTo("BAD_INPUT");
            assertThat(error.get("message").asText()).startsWith("after: this is not a position of the feed");
        }
    }

    @Test
    void a_position_that_the_log_does_not_hold_is_gone() {
        ByteBuffer here = ByteBuffer.wrap(Base64.getUrlDecoder().decode(position(astrid)));
        String otherEvent = token(here.getLong(0), here.getLong(8), here.getLong(16) + 1);
        String older = token(3, 1, here.getLong(16));
        String ofTheFuture = token(here.getLong(0) + 1_000_000, here.getLong(8) + 1_000_000, here.getLong(16));
        for (String gone : List.of(otherEvent, older, ofTheFuture)) {
            assertThat(refused(gone).at("/extensions/code").asText()).isEqualTo("POSITION_GONE");
        }
    }

    private JsonNode refused(String after) {
        Client.Messages messages = astrid.connected();
        messages.send(Map.of(
                "type", "subscribe", "id", "1", "payload", Map.of("query", CREWS, "variables", Map.of("a", after))));
        JsonNode answer = Client.json(messages.next());
        messages.close();
        assertThat(answer.get("type").asText()).isEqualTo("error");
        return answer.at("/payload/0");
    }

    private static String token(long xid, long position, long mark) {
        byte[] bytes = ByteBuffer.allocate(24)
                .putLong(xid)
                .putLong(position)
                .putLong(mark)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String position(Client client) {
        return client.data("{ feedPosition }", Map.of()).get("feedPosition").asText();
    }

    private static Client.Messages subscribed(Client client, String document, String after) {
        Client.Messages messages = client.connected();
        Map<String, ?> variables = after == null ? Map.of() : Map.of("a", after);
        Map<String, ?> payload = Map.of("query", document, "variables", variables);
        messages.send(Map.of("type", "subscribe", "id", "1", "payload", payload));
        if (after == null) {
            // it listens when the pong is there
            messages.ping();
        }
        return messages;
    }

    private static String kind(JsonNode item) {
        return item.at("/assignmentChanges/kind").asText();
    }

    private void published(int match) {
        desk.stage(astrid, matches.get(match), "FIRST", rita);
        desk.commit(astrid, matches.get(match));
    }

    private void postponed(int match) {
        long version = astrid.data("query($id: ID!) { fixture(id: $id) { version } }", Map.of("id", matches.get(match)))
                .at("/fixture/version")
                .asLong();
        astrid.done("postponeFixture", "SeenFixtureInput!", "id", Map.of("id", matches.get(match), "version", version));
    }
}
