package org.refstand.graphql.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refstand.graphql.transport.SocketDesk.ANNA;
import static org.refstand.graphql.transport.SocketDesk.EXPIRES;
import static org.refstand.graphql.transport.SocketDesk.INIT;
import static org.refstand.graphql.transport.SocketDesk.INIT_AS_ANNA;
import static org.refstand.graphql.transport.SocketDesk.NOON;
import static org.refstand.graphql.transport.SocketDesk.subscribe;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who a connection belongs to, and for how long. */
class SocketLoginTest {
    private final SocketDesk desk = new SocketDesk();
    private final SocketProtocol protocol = desk.connect(HandshakeLogin.NOBODY);

    @Test
    void closes_4408_when_the_first_message_does_not_come() {
        assertThat(desk.timers).singleElement().extracting(later -> later.delay).isEqualTo(Duration.ofSeconds(10));
        desk.timers.get(0).work.run();
        assertThat(desk.closed).startsWith("4408");
    }

    @Test
    void stops_waiting_once_the_first_message_came() {
        init();
        assertThat(desk.timers.get(0).calledOff).isTrue();
    }

    @Test
    void closes_4403_at_a_token_it_does_not_know() {
        protocol.received("{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"Bearer wrong\"}}");
        assertThat(desk.closed).isEqualTo("4403 Forbidden");
        assertThat(desk.sent).isEmpty();
    }

    @Test
    void closes_when_the_token_expires() {
        protocol.received(INIT_AS_ANNA);
        protocol.received(subscribe("s", "subscription { ticks { number } }"));
        desk.timers.get(1).work.run();
        assertThat(desk.closed).isNull();
        desk.now = NOON.plus(Duration.ofMinutes(15));
        desk.timers.get(2).work.run();
        assertThat(desk.closed).isEqualTo("4403 The login has expired");
        assertThat(desk.ticks.isCancelled()).isTrue();
    }

    @Test
    void looks_again_no_later_than_the_token_expires() {
        desk.now = NOON.plus(Duration.ofMinutes(15)).minusSeconds(5);
        protocol.received(INIT_AS_ANNA);
        assertThat(desk.timers.get(1).delay).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void closes_when_the_token_is_revoked() {
        protocol.received(INIT_AS_ANNA);
        desk.revoked = true;
        desk.timers.get(1).work.run();
        assertThat(desk.closed).isEqualTo("4403 The login has expired");
    }

    @Test
    void without_a_token_the_sessions_login_counts() {
        SocketProtocol ofSession = desk.connect(() -> Optional.of(new Login(ANNA, Instant.MAX, Optional::empty)));
        ofSession.received(INIT);
        ofSession.received(subscribe("q", "{ desk { name } }"));
        assertThat(desk.asked).containsExactly("Anna");
    }

    @Test
    void a_token_of_the_handshake_that_is_not_good_is_refused() {
        SocketProtocol ofHandshake = desk.connect(() -> desk.login("Bearer wrong"));
        ofHandshake.received(INIT);
        assertThat(desk.closed).isEqualTo("4403 Forbidden");
    }

    @Test
    void says_to_come_back_when_the_login_cannot_be_looked_up() {
        desk.databaseAway = true;
        protocol.received(INIT_AS_ANNA);
        assertThat(desk.closed).startsWith("1013");
    }

    @Test
    void asks_again_soon_while_the_database_is_away() {
        protocol.received(INIT_AS_ANNA);
        desk.databaseAway = true;
        desk.pass(LoginWatch.ASKED_AGAIN);
        assertThat(desk.closed).isNull();
        assertThat(last().delay).isEqualTo(LoginWatch.ASKED_SOONER);
        desk.databaseAway = false;
        desk.pass(LoginWatch.ASKED_SOONER);
        assertThat(last().delay).isEqualTo(LoginWatch.ASKED_AGAIN);
        desk.revoked = true;
        desk.pass(LoginWatch.ASKED_AGAIN);
        assertThat(desk.closed).isEqualTo("4403 The login has expired");
    }

    @Test
    void closes_when_the_database_stays_away() {
        protocol.received(INIT_AS_ANNA);
        desk.databaseAway = true;
        desk.pass(LoginWatch.UNKNOWN_FOR);
        assertThat(desk.closed).startsWith("1013");
    }

    @Test
    void a_token_expires_while_the_database_is_away() {
        protocol.received(INIT_AS_ANNA);
        desk.databaseAway = true;
        desk.now = EXPIRES;
        last().work.run();
        assertThat(desk.closed).isEqualTo("4403 The login has expired");
    }

    @Test
    void looks_no_more_once_the_connection_is_gone() {
        SocketProtocol[] gone = new SocketProtocol[1];
        gone[0] = desk.connect(() -> Optional.of(new Login(ANNA, Instant.MAX, () -> {
            // goes while it is being looked
            gone[0].closed();
            return Optional.of(new Login(ANNA, Instant.MAX, Optional::empty));
        })));
        gone[0].received(INIT);
        int planned = desk.timers.size();
        last().work.run();
        assertThat(desk.timers).hasSize(planned);
    }

    @Test
    void who_does_not_log_in_may_not_stay() {
        protocol.received(INIT);
        assertThat(last().delay).isEqualTo(LoginWatch.NOBODY_FOR);
        desk.pass(LoginWatch.NOBODY_FOR);
        assertThat(desk.closed).startsWith("4401");
    }

    private SocketDesk.Later last() {
        return desk.timers.get(desk.timers.size() - 1);
    }

    private void init() {
        protocol.received(INIT);
    }
}
