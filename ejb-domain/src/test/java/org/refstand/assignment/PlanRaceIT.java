package org.refstand.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refstand.league.CrewRole.FIRST;
import static org.refstand.league.CrewRole.SECOND;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.fixture.FixtureId;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Race;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.referee.RefereeId;

/** Assigners at the same moment: exactly one wins, and nothing is lost. */
class PlanRaceIT extends ContainerTest {
    private static final int ROUNDS = 200;

    @Inject
    private SmallLeague league;

    @Inject
    private PlanDesk desk;

    @Inject
    private Race race;

    private RefereeId mira;
    private RefereeId piet;

    @BeforeEach
    void twoReferees() {
        league.found();
        mira = league.referee("Lind");
        piet = league.referee("Harms");
    }

    @Test
    void two_commits_for_one_referee_at_overlapping_matches_have_exactly_one_winner() {
        race.repeat(ROUNDS, round -> {
            FixtureId one = league.match(12, 0);
            FixtureId other = league.match(13, 0);
            RefereeId both = league.referee("Beide" + round);
            league.free(both, one, other);
            desk.staged(one, 0, FIRST, both);
            desk.staged(other, 0, FIRST, both);
            Race.Result<Outcome<CommittedPlan>> result = race.between(() -> desk.commit(one), () -> desk.commit(other));
            List<Integer> winners = result.winners(Outcome::isDone);
            assertThat(winners).hasSize(1);
            assertThat(result.finishes().get(1 - winners.get(0)).value().rejections())
                    .extracting(Rejection::code)
                    .containsExactly("RULE_NO_OVERLAP");
            assertThat(new UUID[] {league.committed(one, FIRST), league.committed(other, FIRST)})
                    .containsOnlyOnce(both.value());
        });
    }

    @Test
    void two_assigners_on_one_crew_have_exactly_one_winner_and_nothing_is_lost() {
        race.repeat(ROUNDS, round -> {
            FixtureId match = league.match(12, 0);
            // every second crew is there already
            long version =
                    round % 2 == 0 ? 0 : desk.staged(match, 0, SECOND, piet).version();
            Race.Result<Outcome<CrewView>> result = race.between(
                    () -> desk.stage(match, version, FIRST, mira), () -> desk.stage(match, version, FIRST, piet));
            List<Integer> winners = result.winners(Outcome::isDone);
            assertThat(winners).hasSize(1);
            assertThat(result.finishes().get(1 - winners.get(0)).value().rejections())
                    .extracting(Rejection::code)
                    .containsExactly("CHANGED_MEANWHILE");
            CrewView crew = desk.crew(match);
            assertThat(crew.version()).isEqualTo(version + 1);
            assertThat(crew.slots().get(0).stagedReferee().id())
                    .isEqualTo(List.of(mira, piet).get(winners.get(0)));
        });
    }
}
