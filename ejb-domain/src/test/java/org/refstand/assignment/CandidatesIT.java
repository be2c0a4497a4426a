package org.refstand.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refstand.league.CrewRole.FIRST;

import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.fixture.FixtureId;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.World;
import org.refstand.league.LeagueId;
import org.refstand.referee.RefereeId;

/** What the database tells about the season and the matches nearby when somebody is chosen for a role. */
class CandidatesIT extends ContainerTest {
    @Inject
    private World world;

    @Inject
    private SmallLeague league;

    @Inject
    private PlanDesk desk;

    @Inject
    private AssignmentQueries queries;

    @Inject
    private Jdbi jdbi;

    private FixtureId match;
    private RefereeId mira;
    private RefereeId piet;

    @BeforeEach
    void aMatchForMira() {
        league.found();
        match = league.match(10, 0);
        mira = league.referee("Lind");
        piet = league.referee("Harms");
        league.free(mira, match);
    }

    @Test
    void an_even_share_is_one_of_the_roles_that_the_assigner_fills() {
        FixtureId other = league.match(13, 0);
        assertThat(miraNow().aboveShareBefore()).isEqualTo(-2);
        LeagueId clubs = league.another("Kreisliga");
        league.match(16, 0);
        execute("update league set assigned_by = 'CLUB' where id = ?", clubs.value());
        assertThat(miraNow().aboveShareBefore()).isEqualTo(-2);
        execute("update fixture set crew_team_id = home_team_id where id = ?", other.value());
        assertThat(miraNow().aboveShareBefore()).isEqualTo(-1);
    }

    @Test
    void who_would_be_the_only_one_for_a_role_that_somebody_declined_is_said() {
        FixtureId sameTime = league.match(10, 30);
        league.free(piet, sameTime);
        league.free(mira, sameTime);
        desk.commit(sameTime, FIRST, piet);
        OpenRole declined = new OpenRole(desk.view(sameTime), FIRST);
        assertThat(miraNow().onlyOneFor()).doesNotContain(declined);
        execute("update crew_slot set answer = 'DECLINED' where fixture_id = ?", sameTime.value());
        assertThat(miraNow().onlyOneFor()).contains(declined);
        execute("update league set assigned_by = 'CLUB'");
        assertThat(miraNow().onlyOneFor()).isEmpty();
    }

    private CandidateCost miraNow() {
        return world.prepared(() -> queries.candidates(match, FIRST)).stream()
                .filter(candidate -> candidate.referee().id().equals(mira))
                .findFirst()
                .orElseThrow()
                .cost();
    }

    private void execute(String sql, Object... values) {
        jdbi.useHandle(handle -> handle.execute(sql, values));
    }
}
