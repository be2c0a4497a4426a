package org.refstand.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;

/** Whatever lies in the topic, reading it ends with a message or with a reason. */
class InboxReaderTest {
    private static final String MOVE =
            """
            {"specversion": "1.0", "id": "17", "source": "https://league.example.org", "time": "2026-11-28T10:00:00Z",
             "type": "org.refstand.inbox.fixture.move",
             "data": {"league": "Oberliga ", "season": "2026/27", "number": "4", "venue": {"name": "Halle", "zip": "12345"}}}
            """;

    @Test
    void reads_what_a_move_needs() {
        InboxMessage message = read(MOVE).value();
        assertThat(message.source()).isEqualTo("https://league.example.org");
        assertThat(message.id()).isEqualTo("17");
        assertThat(message.kind()).isEqualTo(InboxKind.MOVE);
        assertThat(message.league()).isEqualTo("Oberliga");
        assertThat(message.venue()).isEqualTo(new InboxMessage.Hall("Halle", "12345", ""));
        assertThat(message.date()).isNull();
    }

    @Test
    void reads_everything_of_a_new_match() {
        InboxMessage message =
                read("""
                        {"specversion": "1.0", "id": "18", "source": "s", "type": "org.refstand.inbox.fixture.create",
                         "data": {"league": "L", "season": "S", "number": "4", "round": "2", "date": "2026-11-28", "time": "15:00",
                                  "home": "Mu\u0308nchen", "away": "B", "venue": {"name": "H"}, "crewTeam": null}}""")
                        .value();
        assertThat(message.date()).isEqualTo(LocalDate.of(2026, 11, 28));
        assertThat(message.time()).isEqualTo(LocalTime.of(15, 0));
        assertThat(message.home()).as("composed").isEqualTo("M\u00fcnchen");
        assertThat(message.crewTeam()).isNull();
    }

    @Test
    void the_same_said_in_another_order_is_the_same() {
        byte[] one = read(MOVE).value().fingerprint();
        String turned =
                """
                {"data": {"venue": {"zip": "12345", "name": "Halle"}, "number": "4", "season": "2026/27", "league": "Oberliga "},
                 "type": "org.refstand.inbox.fixture.move", "source": "s", "id": "99", "specversion": "1.0"}""";
        assertThat(read(turned).value().fingerprint()).isEqualTo(one);
        assertThat(read(MOVE.replace("12345", "12346")).value().fingerprint()).isNotEqualTo(one);
    }

    @Test
    void says_everything_that_is_wrong_at_once() {
        assertThat(
                        codes(
                                """
                        {"specversion": "1.0", "id": "", "source": 7, "type": "org.refstand.inbox.fixture.reschedule",
                         "data": {"league": "L", "season": "S", "date": "28.11.2026", "time": "3 pm"}}"""))
                .containsExactly(
                        "source FIELD_INVALID",
                        "id FIELD_REQUIRED",
                        "number FIELD_REQUIRED",
                        "date FIELD_INVALID",
                        "time FIELD_INVALID");
    }

    @Test
    void refuses_what_is_no_message() {
        for (String text : new String[] {"", "{", "[]", "null", "{\"specversion\": \"1.0\"}", "<xml/>", MOVE + MOVE}) {
            assertThat(codes(text)).as(text).containsExactly("null MESSAGE_UNREADABLE");
        }
        assertThat(codes(MOVE.replace("1.0", "0.3"))).containsExactly("null MESSAGE_UNREADABLE");
        assertThat(codes(MOVE.replace(".move", ".paint"))).containsExactly("type MESSAGE_TYPE_UNKNOWN");
        assertThat(InboxReader.read(null).rejections())
                .extracting(Rejection::code)
                .containsExactly("MESSAGE_UNREADABLE");
        assertThat(InboxReader.read(new byte[] {'{', (byte) 0xC3, '}'}).rejections())
                .extracting(Rejection::code)
                .containsExactly("MESSAGE_UNREADABLE");
        assertThat(InboxReader.read(new byte[InboxReader.LONGEST + 1]).rejections())
                .extracting(Rejection::code)
                .containsExactly("MESSAGE_TOO_LARGE");
    }

    @Test
    void nested_as_deep_as_it_may_be_it_ends() {
        String deep = "[".repeat(30_000) + "]".repeat(30_000);
        assertThat(codes(MOVE.replace("\"4\"", deep))).isNotEmpty();
    }

    @Test
    void whatever_a_sender_breaks_it_ends_with_a_reason_or_a_message() {
        Random random = new Random(27);
        byte[] good = MOVE.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 20_000; i++) {
            byte[] broken = good.clone();
            for (int j = random.nextInt(4); j >= 0; j--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            Outcome<InboxMessage> outcome = InboxReader.read(broken);
            assertThat(outcome.isDone() || !outcome.rejections().isEmpty()).isTrue();
        }
    }

    private static Outcome<InboxMessage> read(String text) {
        return InboxReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> codes(String text) {
        return read(text).rejections().stream()
                .map(rejection -> rejection.field() + " " + rejection.code())
                .toList();
    }
}
