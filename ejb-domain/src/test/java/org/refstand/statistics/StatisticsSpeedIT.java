package org.refstand.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refstand.statistics.SeasonBooks.SEASON;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.World;
import org.refstand.referee.RefereeId;
import org.refstand.security.Caller;

/** The numbers of a federation cost as many statements as those of one referee, and are there at once. */
class StatisticsSpeedIT extends ContainerTest {
    private static final System.Logger LOG = System.getLogger(StatisticsSpeedIT.class.getName());
    private static final int TRIES = 9;

    @Inject
    private StatisticsQueries queries;

    @Inject
    private SeasonBooks books;

    private Caller rita;

    @BeforeEach
    void one_referee() {
        books.open();
        RefereeId reif = books.referee("Reif", 3);
        books.committed(reif, 7);
        rita = World.referee(reif.value());
    }

    @Test
    void a_thousand_referees_with_five_thousand_matches() {
        assertThat(cost(World.assigner(), () -> queries.statistics(SEASON))).isEqualTo(4);
        assertThat(cost(rita, () -> queries.fairness(SEASON))).isEqualTo(3);
        aFederation();
        assertThat(cost(World.assigner(), () -> queries.statistics(SEASON))).isEqualTo(4);
        assertThat(cost(rita, () -> queries.fairness(SEASON))).isEqualTo(3);
        SeasonStatistics all =
                world.as(World.assigner(), () -> queries.statistics(SEASON)).orElseThrow();
        assertThat(all.referees()).hasSize(1001);
        assertThat(all.referees().stream().mapToInt(RefereeStatistics::matches).sum())
                .isEqualTo(10001);
        Duration whole = best(World.assigner(), () -> queries.statistics(SEASON));
        Duration share = best(rita, () -> queries.fairness(SEASON));
        LOG.log(System.Logger.Level.INFO, "statistics " + whole + ", fairness " + share);
        assertThat(whole).isLessThan(Duration.ofMillis(500));
        assertThat(share).isLessThan(Duration.ofMillis(200));
    }

    /** 1,000 referees, 5,000 matches on 60 days with two referees each. */
    private void aFederation() {
        books.execute(
                """
                insert into referee (id, version, first_name, last_name, licence, home_latitude, home_longitude)
                select gen_random_uuid(), 1, 'Kim', 'Nr ' || n, 'B', 48 + n % 70 / 10.0, 7 + n % 60 / 10.0
                  from generate_series(1, 1000) n""");
        books.execute(
                """
                insert into fixture (id, version, league_id, number, home_team_id, away_team_id, venue_id, match_date,
                                     starts_at, ends_at, status)
                select gen_random_uuid(), 1, l.id, n::text, h.id, a.id, v.id, current_date - 30 + n % 60,
                       current_date - 30 + n % 60 + time '12:00', current_date - 30 + n % 60 + time '14:00',
                       'SCHEDULED'
                  from league l, team h, team a, generate_series(1, 5000) n
                  join venue v on v.name = case n % 2 when 0 then 'North' else 'South' end
                 where h.name = 'Home' and a.name = 'Away'""");
        books.execute("insert into crew (fixture_id, version) select id, 1 from fixture on conflict do nothing");
        books.execute(
                """
                insert into crew_slot (fixture_id, role, referee_id, committed_at)
                select f.id, role.name, r.id, now()
                  from (select id, number::int as n from fixture where length(number) < 5) f
                  join (values ('FIRST', 0), ('SECOND', 7)) as role (name, shift) on true
                  join (select id, row_number() over (order by id) - 1 as n from referee where first_name = 'Kim') r
                    on r.n = (f.n / 60 * 20 + f.n % 60 * 13 + role.shift) % 1000""");
        books.execute("analyze");
    }

    private Duration best(Caller who, Callable<?> work) {
        Duration best = Duration.ofDays(1);
        for (int i = 0; i < TRIES; i++) {
            long start = System.nanoTime();
            world.as(who, work);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            best = took.compareTo(best) < 0 ? took : best;
        }
        return best;
    }

    private long cost(Caller who, Callable<?> work) {
        world.as(who, work);
        return statements.during(() -> world.as(who, work)).count();
    }
}
