package org.refstand.planning;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.refstand.assignment.PlanDesk;
import org.refstand.assignment.SmallLeague;
import org.refstand.availability.PeriodId;
import org.refstand.fixture.FixtureId;
import org.refstand.harness.ContainerTest;
import org.refstand.referee.RefereeId;

/** A test of planning a period with three matches of one day, six roles, and four referees who are free for all of them. */
abstract class ThreeMatches extends ContainerTest {
    /** Seconds: a search that ends before the test only when it is stopped. */
    static final int NOT_SO_SOON = 600;

    @Inject
    SmallLeague league;

    @Inject
    PlanDesk desk;

    @Inject
    PlanningService service;

    @Inject
    Searches searches;

    @Inject
    Jdbi jdbi;

    List<FixtureId> matches;
    RefereeId mira;
    RefereeId piet;
    PeriodId period;

    @BeforeEach
    void threeMatchesAndFourReferees() {
        league.found();
        matches =
                IntStream.of(10, 13, 16).mapToObj(hour -> league.match(hour, 0)).toList();
        mira = league.referee("Lind");
        piet = league.referee("Harms");
        for (RefereeId referee : List.of(mira, piet, league.referee("Okoro"), league.referee("Brand"))) {
            league.free(referee, matches.toArray(FixtureId[]::new));
        }
        period = league.period();
    }
}
