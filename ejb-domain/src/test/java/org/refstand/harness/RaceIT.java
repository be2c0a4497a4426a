package org.refstand.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.refstand.kernel.Uuid7;

/** A race is one: the contenders run at the same time, and each order happens. */
class RaceIT extends ContainerTest {

    @Inject
    private Jdbi jdbi;

    @Test
    void contenders_run_at_the_same_time() {
        CyclicBarrier meeting = new CyclicBarrier(3);
        Race.Result<Integer> result = race.among(3, number -> () -> meeting.await(5, TimeUnit.SECONDS));
        assertThat(result.winners(arrival -> true)).containsExactly(0, 1, 2);
    }

    @Test
    void one_name_has_one_owner_and_each_contender_wins_at_times() {
        Set<Integer> winners = new HashSet<>();
        race.repeat(100, round -> {
            Race.Result<Boolean> result =
                    race.between(() -> insertClub("Club " + round), () -> insertClub("Club " + round));
            assertThat(result.winners(inserted -> inserted)).hasSize(1);
            winners.addAll(result.winners(inserted -> inserted));
        });
        assertThat(winners).containsExactlyInAnyOrder(0, 1);
    }

    @Test
    void a_contender_that_breaks_down_is_no_loser() {
        Race.Result<Boolean> result = race.between(() -> true, () -> {
            throw new IllegalArgumentException("broken");
        });
        assertThatThrownBy(() -> result.winners(won -> won))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("broken");
    }

    @Test
    void a_failed_round_says_which_it_was() {
        assertThatThrownBy(() -> race.repeat(3, round -> assertThat(round).isLessThan(2)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Round 2 of 3");
    }

    private boolean insertClub(String name) {
        UUID id = Uuid7.next();
        return jdbi.withHandle(handle -> handle.execute(
                        """
                        insert into club (id, version, name, short_name) values (?, 1, ?, '') on conflict do nothing""",
                        id,
                        name)
                == 1);
    }
}
