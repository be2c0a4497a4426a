package org.refstand.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refstand.league.CrewRole.FIRST;

import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.refstand.fixture.FixtureId;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Statements;
import org.refstand.harness.World;

/** In a federation, too, the candidates with all they cost are there at once. */
class CandidateSpeedIT extends ContainerTest {
    private static final Logger LOG = Logger.getLogger(CandidateSpeedIT.class.getName());
    private static final int REFEREES = 1000;
    private static final int FIXTURES = 5000;
    private static final int OPEN_MATCH = 61;
    private static final int TRIES = 40;

    /** Wanted are 100 ms; a machine that does much else at the same time may take some times as long. */
    private static final Duration AT_ONCE_WHEN_BUSY = Duration.ofMillis(300);

    @Inject
    private AssignmentQueries queries;

    @Inject
    private Federation federation;

    @Test
    void a_federation_costs_as_many_statements_as_a_village_and_a_tenth_of_a_second() {
        federation.found(12, 4);
        Statements.Sent few = sent(federation.openMatch(3));
        world.clear();
        federation.found(REFEREES, FIXTURES / Federation.DAYS);
        FixtureId match = federation.openMatch(OPEN_MATCH);
        Statements.Sent many = sent(match);
        assertThat(many.calls()).as("%s", many).isEqualTo(few.calls());
        assertThat(many.count()).isLessThan(17);

        List<Candidate> ranked = candidates(match);
        assertThat(ranked).hasSize(REFEREES);
        assertThat(ranked.stream().flatMap(candidate -> candidate.cost().onlyOneFor().stream()))
                .isNotEmpty();
        assertThat(ranked.stream().filter(Candidate::eligible)).hasSizeGreaterThan(50);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        List<Duration> took =
                Stream.generate(() -> timed(match)).limit(TRIES).sorted().toList();
        // what the server computes itself is the same on a machine that does much else; the database comes on top
        long computing = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / TRIES / 1_000_000;
        LOG.info(() -> "Candidates in a federation: median %d ms, best %d ms, worst %d ms; %d ms of computing"
                .formatted(
                        took.get(TRIES / 2).toMillis(),
                        took.get(0).toMillis(),
                        took.get(TRIES - 1).toMillis(),
                        computing));
        assertThat(took.get(TRIES / 2)).isLessThan(AT_ONCE_WHEN_BUSY);
    }

    private Duration timed(FixtureId match) {
        long start = System.nanoTime();
        candidates(match);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private List<Candidate> candidates(FixtureId match) {
        return world.as(World.assigner(), () -> queries.candidates(match, FIRST));
    }

    private Statements.Sent sent(FixtureId match) {
        candidates(match);
        return statements.during(() -> candidates(match));
    }
}
