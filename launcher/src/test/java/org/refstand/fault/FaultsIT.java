package org.refstand.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refstand.fault.Desk.Harm;

/**
 * Kills the started product and its database in the middle of the work of many. How often says the build: a few times in every
 * run of the tests, and with -Pfaults so often that what is rare shows.
 */
class FaultsIT {
    private static final int WRITERS = 20;
    private static final Duration SERVES_AGAIN = Duration.ofSeconds(10);

    @TempDir
    static Path data;

    private static Desk desk;
    private static World world;
    private static Siege judged;

    @BeforeAll
    static void startDesk() throws Exception {
        desk = Desk.started(data);
        world = World.madeBy(desk.api());
        assertThat(desk.query("show synchronous_commit")).isEqualTo("on");
        assertThat(desk.query("show fsync")).isEqualTo("on");
    }

    @AfterAll
    static void endDesk() throws Exception {
        if (desk != null) {
            desk.end();
        }
    }

    @Test
    void a_killed_desk_loses_no_command_and_leaves_none_half_done() throws Exception {
        List<Harm> kills = kills("refstand.faults.server", Harm.SERVER);

        Siege siege = new Siege(desk, world, "s", WRITERS, LocalDate.now().plusDays(30));
        siege.laid(kills).told("Killed desk", System.out);
    }

    @Test
    void a_killed_database_loses_no_command_and_is_served_from_again_by_itself() throws Exception {
        List<Harm> kills = kills("refstand.faults.database", Harm.DATABASE, Harm.SESSION);

        Siege siege = new Siege(desk, world, "d", WRITERS, LocalDate.now().plusDays(600));
        siege.laid(kills).told("Killed PostgreSQL", System.out);
        assertThat(siege.longest()).isLessThan(SERVES_AGAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update fixture set round = 'other' where number = 'p0-0'",
                "update period set version = version + 1 where name = 'p0'",
                "delete from command where id in (select command_id from event where type = 'FixtureCreated')",
                "delete from availability where fixture_id = (select id from fixture where number = 'p0-0')",
                "delete from crew_slot where fixture_id in (select id from fixture where number like 'p0-%')",
                "insert into period select gen_random_uuid(), 1, 'p0-x', date '2190-01-01', date '2190-01-02', now(), 'OPEN'",
                """
                insert into event (event_id, aggregate_type, aggregate_id, aggregate_version, type, type_version, payload,
                                   actor, command_id, occurred_at, concerns)
                select gen_random_uuid(), aggregate_type, aggregate_id, aggregate_version, type, type_version, payload,
                       actor, gen_random_uuid(), occurred_at, concerns
                  from event where type = 'FixtureCreated' limit 1"""
            })
    void the_judge_of_it_sees_what_was_changed_behind_the_desk_s_back(String planted) throws Exception {
        if (judged == null) {
            judged = new Siege(desk, world, "p", 1, LocalDate.now().plusDays(1500));
            judged.laid(List.of());
        }
        assertThat(judged.foundAfter(planted)).isNotEmpty();
    }

    @Test
    void what_clients_see_of_the_same_objects_is_one_order_of_events() throws Exception {
        List<Harm> kills = kills("refstand.faults.game", Harm.DATABASE, Harm.SESSION, Harm.SERVER);
        Ground ground = Ground.madeBy(desk.api(), world, LocalDate.now().plusDays(1200));

        new Game(desk, ground)
                .played(
                        Integer.getInteger("refstand.faults.clients"),
                        Duration.ofSeconds(Integer.getInteger("refstand.faults.seconds")),
                        kills)
                .told("Many clients of few objects", System.out);
        Siege.historyChecked(desk);
    }

    private static List<Harm> kills(String property, Harm... kinds) {
        return IntStream.range(0, Integer.getInteger(property))
                .mapToObj(n -> kinds[n % kinds.length])
                .toList();
    }
}
