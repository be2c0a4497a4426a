package org.refstand.graphql.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.refstand.graphql.DeskApi;
import org.refstand.graphql.execution.ApiEngine;
import org.refstand.graphql.execution.AsCaller;
import org.refstand.graphql.execution.DomainExceptions;
import org.refstand.graphql.execution.QueryLimits;
import org.refstand.graphql.sample.SampleApi;
import org.refstand.graphql.sample.Ticks;
import org.refstand.graphql.schema.ApiSchema;
import org.refstand.graphql.transport.SocketProtocol.Surroundings;
import org.refstand.kernel.Id;
import org.refstand.security.Caller;
import org.refstand.security.Role;

/** The graphql-transport-ws protocol, message by message, with a socket and a timer that are under the test's control. */
class SocketProtocolTest {
    private static final ApiSchema SCHEMA = ApiSchema.around(SampleApi.class, DeskApi.class, Id.class);
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Caller ANNA = new Caller(UUID.randomUUID(), "Anna", Set.of(Role.ASSIGNER), null);
    private static final String ACK = "{\"type\":\"connection_ack\"}";

    private final List<String> sent = new ArrayList<>();
    private final List<Later> timers = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private final Ticks ticks = new Ticks();
    private final SampleApi sample = new SampleApi();
    private String closed;
    private Instant now = NOON;
    private boolean revoked;
    private final SocketProtocol protocol = connect(Login.NOBODY);

    @Test
    void acknowledges_the_first_message() {
        protocol.received("{\"type\":\"connection_init\"}");
        assertThat(sent).containsExactly(ACK);
        assertThat(closed).isNull();
    }

    @Test
    void closes_4408_when_the_first_message_does_not_come() {
        assertThat(timers).singleElement().extracting(t -> t.delay).isEqualTo(Duration.ofSeconds(10));
        timers.get(0).work.run();
        assertThat(closed).startsWith("4408");
    }

    @Test
    void stops_waiting_once_the_first_message_came() {
        init();
        assertThat(timers.get(0).calledOff).isTrue();
    }

    @Test
    void closes_4429_at_a_second_init() {
        init();
        protocol.received("{\"type\":\"connection_init\"}");
        assertThat(closed).isEqualTo("4429 Too many initialisation requests");
    }

    @Test
    void closes_4401_when_somebody_subscribes_before_the_init() {
        protocol.received(subscribe("1", "{ desk { name } }"));
        assertThat(closed).isEqualTo("4401 Unauthorized");
    }

    @Test
    void closes_4400_at_what_is_no_message() {
        for (String message : List.of(
                "rubbish",
                "[]",
                "{}",
                "{\"type\":\"nonsense\"}",
                "{\"type\":\"subscribe\",\"payload\":{\"query\":\"{desk{name}}\"}}",
                "{\"type\":\"subscribe\",\"id\":\"1\"}",
                "{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{}}")) {
            SocketProtocol fresh = connect(Login.NOBODY);
            fresh.received("{\"type\":\"connection_init\"}");
            closed = null;
            fresh.received(message);
            assertThat(closed).as(message).startsWith("4400");
        }
    }

    @Test
    void closes_4409_at_an_id_that_is_in_use() {
        init();
        protocol.received(subscribe("1", "subscription { ticks { number } }"));
        protocol.received(subscribe("1", "subscription { ticks { number } }"));
        assertThat(closed).isEqualTo("4409 Subscriber for 1 already exists");
    }

    @Test
    void closes_4403_at_a_token_it_does_not_know() {
        protocol.received("{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"Bearer wrong\"}}");
        assertThat(closed).isEqualTo("4403 Forbidden");
        assertThat(sent).isEmpty();
    }

    @Test
    void answers_a_ping_with_its_payload() {
        protocol.received("{\"type\":\"ping\",\"payload\":{\"n\":1}}");
        assertThat(sent).containsExactly("{\"type\":\"pong\",\"payload\":{\"n\":1}}");
    }

    @Test
    void runs_a_query_and_completes_it() {
        init();
        protocol.received(subscribe("q", "{ desk { name } }"));
        assertThat(sent)
                .containsExactly(
                        ACK,
                        "{\"id\":\"q\",\"type\":\"next\",\"payload\":{\"data\":{\"desk\":{\"name\":\"Refstand\"}}}}",
                        "{\"id\":\"q\",\"type\":\"complete\"}");
        assertThat(protocol.running().get()).isZero();
    }

    @Test
    void an_invalid_document_ends_in_an_error_message() {
        init();
        protocol.received(subscribe("q", "{ nothing }"));
        assertThat(sent.get(1))
                .startsWith("{\"id\":\"q\",\"type\":\"error\",\"payload\":[{")
                .contains("VALIDATION_FAILED");
        assertThat(protocol.running().get()).isZero();
        assertThat(closed).isNull();
    }

    @Test
    void brings_the_items_of_a_subscription_as_the_caller_who_subscribed() {
        protocol.received("{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"Bearer anna\"}}");
        protocol.received(subscribe("s", "subscription { ticks { number } }"));
        asked.clear();
        ticks.emit(SampleApi.thing(7));
        assertThat(sent.get(1))
                .isEqualTo("{\"id\":\"s\",\"type\":\"next\",\"payload\":{\"data\":{\"ticks\":{\"number\":\"7\"}}}}");
        assertThat(asked).containsExactly("Anna");
    }

    @Test
    void the_items_of_a_subscription_may_have_batched_fields() {
        init();
        protocol.received(subscribe("s", "subscription { ticks { parts(count: 2) { count } } }"));
        ticks.emit(SampleApi.thing(7));
        ticks.emit(SampleApi.thing(8));
        assertThat(sent)
                .hasSize(3)
                .last()
                .isEqualTo("{\"id\":\"s\",\"type\":\"next\","
                        + "\"payload\":{\"data\":{\"ticks\":{\"parts\":[{\"count\":2}]}}}}");
    }

    @Test
    void a_completed_subscription_is_cancelled_and_silent() {
        init();
        protocol.received(subscribe("s", "subscription { ticks { number } }"));
        protocol.received("{\"type\":\"complete\",\"id\":\"s\"}");
        ticks.emit(SampleApi.thing(7));
        assertThat(sent).containsExactly(ACK);
        assertThat(ticks.isCancelled()).isTrue();
    }

    @Test
    void a_connection_that_is_gone_cancels_its_subscriptions() {
        init();
        protocol.received(subscribe("s", "subscription { ticks { number } }"));
        protocol.closed();
        assertThat(ticks.isCancelled()).isTrue();
    }

    @Test
    void closes_when_the_token_expires() {
        protocol.received("{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"Bearer anna\"}}");
        protocol.received(subscribe("s", "subscription { ticks { number } }"));
        timers.get(1).work.run();
        assertThat(closed).isNull();
        now = NOON.plus(Duration.ofMinutes(15));
        timers.get(2).work.run();
        assertThat(closed).isEqualTo("4403 The login has expired");
        assertThat(ticks.isCancelled()).isTrue();
    }

    @Test
    void looks_again_no_later_than_the_token_expires() {
        now = NOON.plus(Duration.ofMinutes(15)).minusSeconds(5);
        protocol.received("{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"Bearer anna\"}}");
        assertThat(timers.get(1).delay).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void closes_when_the_token_is_revoked() {
        protocol.received("{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"Bearer anna\"}}");
        revoked = true;
        timers.get(1).work.run();
        assertThat(closed).isEqualTo("4403 The login has expired");
    }

    @Test
    void without_a_token_the_sessions_login_counts() {
        SocketProtocol ofSession = connect(new Login(ANNA, Instant.MAX, Optional::empty));
        ofSession.received("{\"type\":\"connection_init\"}");
        ofSession.received(subscribe("q", "{ desk { name } }"));
        assertThat(asked).containsExactly("Anna");
    }

    @Test
    void refuses_more_operations_than_one_connection_needs() {
        init();
        for (int i = 0; i <= SocketProtocol.MOST_OPERATIONS; i++) {
            protocol.received(subscribe("s" + i, "subscription { ticks { number } }"));
        }
        assertThat(sent.get(sent.size() - 1)).contains("TOO_MANY_REQUESTS");
        assertThat(closed).isNull();
    }

    private void init() {
        protocol.received("{\"type\":\"connection_init\"}");
    }

    private SocketProtocol connect(Login session) {
        sample.ticks = ticks;
        ApiEngine engine = new ApiEngine(
                SCHEMA,
                type -> type == SampleApi.class ? sample : new DeskApi(),
                new DomainExceptions(),
                QueryLimits.DEFAULT);
        Socket socket = new Socket() {
            @Override
            public void send(String text) {
                sent.add(text);
            }

            @Override
            public void close(int code, String reason) {
                closed = code + " " + reason;
            }
        };
        Timer timer = (delay, work) -> {
            Later later = new Later(delay, work);
            timers.add(later);
            return () -> later.calledOff = true;
        };
        return new SocketProtocol(
                socket,
                new Surroundings(engine, this::login, timer, new SettableClock(), caller -> recording(caller)),
                session);
    }

    private AsCaller recording(Caller caller) {
        return work -> {
            asked.add(caller.name());
            work.run();
        };
    }

    private static String subscribe(String id, String document) {
        return "{\"type\":\"subscribe\",\"id\":\"" + id + "\",\"payload\":{\"query\":\"" + document + "\"}}";
    }

    private Optional<Login> login(String authorization) {
        return authorization.equals("Bearer anna") && !revoked
                ? Optional.of(new Login(ANNA, NOON.plus(Duration.ofMinutes(15)), () -> login(authorization)))
                : Optional.empty();
    }

    private final class SettableClock extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static final class Later {
        private final Duration delay;
        private final Runnable work;
        private boolean calledOff;

        Later(Duration delay, Runnable work) {
            this.delay = delay;
            this.work = work;
        }
    }
}
