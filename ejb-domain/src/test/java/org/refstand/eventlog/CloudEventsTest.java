package org.refstand.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.refstand.account.AccountEvent;
import org.refstand.account.AccountId;
import org.refstand.architecture.Beans;
import org.refstand.fixture.FixtureEvent.FixturePostponed;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.DomainEvent;
import org.refstand.security.Role;

/** What outside systems get of an event. */
class CloudEventsTest {
    private static final UUID EVENT = UUID.fromString("019aa000-0000-7000-8000-000000000001");
    private static final UUID FIXTURE = UUID.fromString("019aa000-0000-7000-8000-000000000002");
    private static final UUID COMMAND = UUID.fromString("019aa000-0000-7000-8000-000000000003");
    private static final UUID ACTOR = UUID.fromString("019aa000-0000-7000-8000-000000000004");

    private final CloudEvents events = new CloudEvents(new EventJson(Beans.of(EventFamily.class)), "/refstand");

    @Test
    void an_event_is_one_line_of_cloudevents_json() {
        assertThat(events.json(recorded(new FixturePostponed(new FixtureId(FIXTURE)), ACTOR)))
                .isEqualTo("{\"specversion\":\"1.0\",\"id\":\"" + EVENT + "\",\"source\":\"/refstand\","
                        + "\"type\":\"org.refstand.FixturePostponed\",\"subject\":\"Fixture/" + FIXTURE + "\","
                        + "\"time\":\"2026-11-28T09:00:00Z\",\"datacontenttype\":\"application/json\","
                        + "\"dataschema\":\"urn:refstand:event:FixturePostponed:1\",\"aggregateversion\":4,"
                        + "\"commandid\":\"" + COMMAND + "\",\"actor\":\"" + ACTOR + "\","
                        + "\"data\":{\"id\":\"" + FIXTURE + "\"}}");
    }

    @Test
    void what_says_who_somebody_is_stays_in_the_desk() {
        AccountId account = new AccountId(ACTOR);
        DomainEvent created =
                new AccountEvent.AccountCreated(account, "kim", "Kim Vogt", Set.of(Role.ADMIN), null, "de");
        assertThat(events.json(recorded(created, null)))
                .contains("\"id\":\"" + ACTOR, "\"roles\":[\"ADMIN\"]")
                .doesNotContain("Kim");
    }

    @Test
    void what_the_desk_did_by_itself_has_no_actor() {
        assertThat(events.json(recorded(new FixturePostponed(new FixtureId(FIXTURE)), null)))
                .doesNotContain("actor");
    }

    @Test
    void nobody_is_told_of_an_event_that_the_desk_cannot_read() {
        RecordedEvent unreadable = recorded(new LogEvent.Unreadable("Tomorrow", "not known"), null);
        assertThatThrownBy(() -> events.json(unreadable)).isInstanceOf(IllegalStateException.class);
    }

    private static RecordedEvent recorded(DomainEvent event, UUID actor) {
        return new RecordedEvent(
                new FeedPosition(7, 9),
                EVENT,
                "Fixture",
                FIXTURE,
                4,
                event,
                actor,
                "Ines Talvik",
                COMMAND,
                Instant.parse("2026-11-28T09:00:00Z"),
                null);
    }
}
