package org.refstand.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What failed because the database was away is done when it is back; nothing else is tried again. */
class PatienceTest {
    private static final String AWAY = "away";
    private final AtomicInteger tries = new AtomicInteger();
    private final Patience patience = new Patience(e -> e.getMessage().equals(AWAY));

    @Test
    void what_failed_while_the_database_was_away_is_done_when_it_is_back() {
        String done = patience.until(() -> tries.incrementAndGet() < 3 ? failing(AWAY) : "done");
        assertThat(done).isEqualTo("done");
    }

    @Test
    void what_fails_though_the_database_answers_is_given_up() {
        assertThatThrownBy(() -> patience.until(() -> tries.incrementAndGet() < 2 ? failing(AWAY) : failing("no")))
                .hasMessage("no");
        assertThat(tries).hasValue(2);
    }

    @Test
    void a_node_that_stops_waits_no_longer() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> patience.until(() -> failing(AWAY))).hasMessage(AWAY);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static String failing(String why) {
        throw new IllegalStateException(why);
    }
}
