package org.refstand.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.World;
import org.refstand.league.ClubDetails;
import org.refstand.league.ClubService;
import org.refstand.security.Role;

/** A lost race is tried again, at most four times, and counted; an answer is never asked for twice. */
class RetryIT extends ContainerTest {
    @Inject
    private Loser loser;

    @Test
    void a_rejection_is_not_tried_again() throws Exception {
        Counted counted = during(() -> loser.refusing());
        assertThat(counted.outcome().rejections()).extracting(Rejection::code).containsExactly("NO_SUCH_LUCK");
        assertThat(counted).isEqualTo(new Counted(counted.outcome(), 1, 0, 0));
    }

    @Test
    void what_loses_a_race_is_tried_again_until_it_wins() throws Exception {
        assertCounted(during(() -> loser.losing(PSQLState.SERIALIZATION_FAILURE, 1)), true, 2, 1, 0);
        assertCounted(during(() -> loser.losing(PSQLState.DEADLOCK_DETECTED, 3)), true, 4, 3, 0);
    }

    @Test
    void after_four_tries_the_caller_is_told() throws Exception {
        Counted counted = during(() -> loser.losing(PSQLState.SERIALIZATION_FAILURE, Integer.MAX_VALUE));
        assertThat(counted.outcome().rejections()).extracting(Rejection::code).containsExactly("LOST_RACE");
        assertCounted(counted, false, 4, 3, 1);
    }

    @Test
    void another_failure_is_not_tried_again() throws Exception {
        int retries = figure(LostRaces.RETRIES);
        loser.begin();
        try {
            world.as(World.assigner(), () -> loser.losing(PSQLState.DATA_ERROR, 1));
        } catch (RuntimeException expected) {
            assertThat(expected).hasStackTraceContaining("lost");
        }
        assertThat(loser.tries()).isEqualTo(1);
        assertThat(figure(LostRaces.RETRIES)).isEqualTo(retries);
    }

    private static void assertCounted(Counted counted, boolean done, int tries, int retries, int givenUp) {
        assertThat(counted).isEqualTo(new Counted(counted.outcome(), tries, retries, givenUp));
        assertThat(counted.outcome().isDone()).isEqualTo(done);
    }

    private Counted during(Callable<Outcome<String>> call) throws Exception {
        int retries = figure(LostRaces.RETRIES);
        int givenUp = figure(LostRaces.GIVEN_UP);
        loser.begin();
        Outcome<String> outcome = world.as(World.assigner(), call);
        return new Counted(
                outcome, loser.tries(), figure(LostRaces.RETRIES) - retries, figure(LostRaces.GIVEN_UP) - givenUp);
    }

    /** What an operator reads at /metrics. */
    private int figure(String name) throws IOException, InterruptedException {
        URI metrics = world.address("/").resolve("/metrics");
        String page = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                .body();
        return page.lines()
                .filter(line -> !line.startsWith("#"))
                .filter(line -> line.startsWith(name + "_total"))
                .map(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + page));
    }

    private record Counted(Outcome<String> outcome, int tries, int retries, int givenUp) {}

    /** Loses races. */
    @UseCase
    public static class Loser {
        private final AtomicInteger tries = new AtomicInteger();

        @Inject
        ClubService clubs;

        /** Counts tries from here. */
        @PermitAll
        public void begin() {
            tries.set(0);
        }

        /** How often it was called. */
        @PermitAll
        public int tries() {
            return tries.get();
        }

        /** Says no. */
        @RolesAllowed(Role.ASSIGNERS)
        public Outcome<String> refusing() {
            tries.incrementAndGet();
            return Outcome.rejected(Rejection.of("NO_SUCH_LUCK", new Sentence("Nein.", "No.")));
        }

        /** Fails that many times. */
        @RolesAllowed(Role.ASSIGNERS)
        public Outcome<String> losing(PSQLState state, int times) throws PSQLException {
            int attempt = tries.incrementAndGet();
            clubs.create(new ClubDetails("Try " + attempt + state, ""));
            if (attempt <= times) {
                throw new PSQLException("lost", state);
            }
            return Outcome.done("won");
        }
    }
}
