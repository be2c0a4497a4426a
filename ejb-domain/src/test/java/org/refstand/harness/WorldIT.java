package org.refstand.harness;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.refstand.security.Caller;
import org.refstand.security.CurrentCaller;

/** Every test starts from the world that the migrations left. A second test class, so also: one deployment serves both. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class WorldIT extends ContainerTest {

    @Inject
    private Jdbi jdbi;

    @Inject
    private CurrentCaller current;

    @Test
    void a_test_writes_and_deletes_what_it_likes() {
        jdbi.useHandle(handle -> {
            handle.execute(
                    "insert into club (id, version, name, short_name) values (?, 1, 'TV Muster', 'TVM')",
                    new UUID(0, 1));
            handle.execute("delete from licence_class where code = 'J'");
        });
        assertThat(count("club")).isEqualTo(1);
    }

    @Test
    void b_next_test_finds_nothing_of_it_but_what_migrations_wrote() {
        assertThat(count("club")).isZero();
        assertThat(count("licence_class")).isEqualTo(6);
        assertThat(count("flyway_schema_history")).isPositive();
    }

    @Test
    void c_work_is_done_as_the_caller_it_is_told() {
        Caller referee = World.referee(new UUID(0, 7));
        assertThat(world.as(referee, current::get)).isEqualTo(referee);
        assertThat(current.get()).isEqualTo(Caller.NOBODY);
    }

    private int count(String table) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + table)
                .mapTo(Integer.class)
                .one());
    }
}
