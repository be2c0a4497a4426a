package org.refstand.graphql.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refstand.graphql.transport.SocketDesk.ACK;
import static org.refstand.graphql.transport.SocketDesk.INIT;
import static org.refstand.graphql.transport.SocketDesk.INIT_AS_ANNA;
import static org.refstand.graphql.transport.SocketDesk.subscribe;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.refstand.graphql.sample.SampleApi;

/** The graphql-transport-ws protocol, message by message, with a socket and a timer that are under the test's control. */
class SocketProtocolTest {
    private final SocketDesk desk = new SocketDesk();
    private final SocketProtocol protocol = desk.connect(HandshakeLogin.NOBODY);

    @Test
    void acknowledges_the_first_message() {
        protocol.received(INIT);
        assertThat(desk.sent).containsExactly(ACK);
        assertThat(desk.closed).isNull();
    }

    @Test
    void closes_4429_at_a_second_init() {
        init();
        protocol.received(INIT);
        assertThat(desk.closed).isEqualTo("4429 Too many initialisation requests");
    }

    @Test
    void closes_4401_when_somebody_subscribes_before_the_init() {
        protocol.received(subscribe("1", "{ desk { name } }"));
        assertThat(desk.closed).isEqualTo("4401 Unauthorized");
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
            SocketProtocol fresh = desk.connect(HandshakeLogin.NOBODY);
            fresh.received(INIT);
            desk.closed = null;
            fresh.received(message);
            assertThat(desk.closed).as(message).startsWith("4400");
        }
    }

    @Test
    void closes_4409_at_an_id_that_is_in_use() {
        init();
        protocol.received(subscribe("1", "subscription { ticks { number } }"));
        protocol.received(subscribe("1", "subscription { ticks { number } }"));
        assertThat(desk.closed).isEqualTo("4409 Subscriber for 1 already exists");
    }

    @Test
    void answers_a_ping_with_its_payload() {
        protocol.received("{\"type\":\"ping\",\"payload\":{\"n\":1}}");
        assertThat(desk.sent).containsExactly("{\"type\":\"pong\",\"payload\":{\"n\":1}}");
    }

    @Test
    void runs_a_query_and_completes_it() {
        init();
        protocol.received(subscribe("q", "{ desk { name } }"));
        assertThat(desk.sent)
                .containsExactly(
                        ACK,
                        "{\"id\":\"q\",\"type\":\"next\",\"payload\":{\"data\":{\"desk\":{\"name\":\"Refstand\"}}}}",
                        "{\"id\":\"q\",\"type\":\"complete\"}");
        assertThat(protocol.running().get()).isZero();
    }

    @Test
    void an_operation_may_name_the_trace_it_belongs_to() {
        init();
        protocol.received(subscribe("1", "{ desk { name } }"));
        for (String extensions : List.of("{\"traceparent\":\"00-abc\"}", "{\"traceparent\":7}", "{}")) {
            protocol.received("{\"type\":\"subscribe\",\"id\":\"2\",\"payload\":{\"query\":\"{ desk { name } }\","
                    + "\"extensions\":" + extensions + "}}");
        }
        assertThat(desk.traces).containsExactly("none", "00-abc", "none", "none");
    }

    @Test
    void an_invalid_document_ends_in_an_error_message() {
        init();
        protocol.received(subscribe("q", "{ nothing }"));
        assertThat(desk.sent.get(1))
                .startsWith("{\"id\":\"q\",\"type\":\"error\",\"payload\":[{")
                .contains("VALIDATION_FAILED");
        assertThat(protocol.running().get()).isZero();
        assertThat(desk.closed).isNull();
    }

    @Test
    void brings_the_items_of_a_subscription_as_the_caller_who_subscribed() {
        protocol.received(INIT_AS_ANNA);
        protocol.received(subscribe("s", "subscription { ticks { number } }"));
        desk.asked.clear();
        desk.ticks.emit(SampleApi.thing(7));
        assertThat(desk.sent.get(1))
                .isEqualTo("{\"id\":\"s\",\"type\":\"next\",\"payload\":{\"data\":{\"ticks\":{\"number\":\"7\"}}}}");
        assertThat(desk.asked).containsExactly("Anna");
    }

    @Test
    void the_items_of_a_subscription_may_have_batched_fields() {
        init();
        protocol.received(subscribe("s", "subscription { ticks { parts(count: 2) { count } } }"));
        desk.ticks.emit(SampleApi.thing(7));
        desk.ticks.emit(SampleApi.thing(8));
        assertThat(desk.sent)
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
        desk.ticks.emit(SampleApi.thing(7));
        assertThat(desk.sent).containsExactly(ACK);
        assertThat(desk.ticks.isCancelled()).isTrue();
    }

    @Test
    void a_connection_that_is_gone_cancels_its_subscriptions() {
        init();
        protocol.received(subscribe("s", "subscription { ticks { number } }"));
        protocol.closed();
        assertThat(desk.ticks.isCancelled()).isTrue();
    }

    @Test
    void refuses_more_operations_than_one_connection_needs() {
        init();
        for (int i = 0; i <= SocketProtocol.MOST_OPERATIONS; i++) {
            protocol.received(subscribe("s" + i, "subscription { ticks { number } }"));
        }
        assertThat(desk.sent.get(desk.sent.size() - 1)).contains("TOO_MANY_REQUESTS");
        assertThat(desk.closed).isNull();
    }

    @Test
    void a_fault_of_ours_is_told_under_the_id_and_the_id_is_free_again() {
        init();
        desk.ticks.fail = new IllegalStateException("a bug");
        protocol.received(subscribe("s", "subscription { ticks { number } }"));
        assertThat(desk.sent.get(1))
                .startsWith("{\"id\":\"s\",\"type\":\"error\"")
                .contains("INTERNAL");
        assertThat(protocol.running().get()).isZero();
        desk.ticks.fail = null;
        protocol.received(subscribe("s", "{ desk { name } }"));
        assertThat(desk.sent.get(2)).contains("\"next\"");
        assertThat(desk.closed).isNull();
    }

    @Test
    void asks_a_subscription_for_no_more_than_the_client_takes() {
        init();
        protocol.received(subscribe("s", "subscription { ticks { number } }"));
        assertThat(desk.ticks.demand()).isEqualTo(Operation.ON_THEIR_WAY);
        desk.ticks.emit(SampleApi.thing(7));
        assertThat(desk.ticks.demand()).isEqualTo(Operation.ON_THEIR_WAY + 1);
    }

    private void init() {
        protocol.received(INIT);
    }
}
