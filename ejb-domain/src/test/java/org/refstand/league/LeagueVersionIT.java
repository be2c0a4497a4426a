package org.refstand.league;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;

/**
 * The version a caller is told is the one that is committed. A collection that merely came back in another order must not
 * count as a change of the league.
 */
class LeagueVersionIT extends ContainerTest {
    @Inject
    private LeagueService leagues;

    @Inject
    private LeagueCatalog catalog;

    @Test
    void a_league_is_committed_in_the_version_that_was_told_whatever_its_roles() {
        for (int subset = 1; subset < 64; subset++) {
            LeagueDetails details =
                    new LeagueDetails("Liga " + subset, "2026/27", AssignedBy.CLUB, 120, of(subset), null);
            LeagueView created =
                    world.as(World.assigner(), () -> leagues.create(details)).value();
            assertThat(committed(created.id()))
                    .as("created with %s", details.roles())
                    .isEqualTo(created.version());

            List<LeagueRole> fewer = details.roles().subList(1, details.roles().size());
            LeagueDetails less = new LeagueDetails(details.name(), "2026/27", AssignedBy.CLUB, 120, fewer, null);
            Outcome<LeagueView> changed = world.as(
                    World.assigner(), () -> leagues.change(new ChangeLeague(created.id(), created.version(), less)));
            assertThat(changed.rejections()).as("changed to %s", fewer).isEmpty();
            assertThat(committed(created.id())).isEqualTo(changed.value().version());
        }
    }

    private long committed(LeagueId id) {
        return world.as(World.assigner(), () -> catalog.league(id))
                .orElseThrow()
                .version();
    }

    private static List<LeagueRole> of(int subset) {
        CrewRole[] all = CrewRole.values();
        return IntStream.range(0, 6)
                .filter(bit -> (subset >> bit & 1) == 1)
                .mapToObj(bit -> new LeagueRole(Arrays.asList(all).get(bit), bit % 2 == 0 ? "C" : null, bit < 3))
                .toList();
    }
}
