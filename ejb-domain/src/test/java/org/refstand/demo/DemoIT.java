package org.refstand.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.refstand.account.LogIn;
import org.refstand.account.LoginService;
import org.refstand.harness.ContainerTest;
import org.refstand.security.Caller;
import org.refstand.security.Role;

class DemoIT extends ContainerTest {
    @Inject
    private DemoLoading loading;

    @Inject
    private LoginService logins;

    @Inject
    private Jdbi jdbi;

    private int count(String from) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + from)
                .mapTo(Integer.class)
                .one());
    }

    private void load() {
        world.prepared(() -> {
            loading.load();
            return null;
        });
    }

    private Caller logIn(String login) {
        return logins.logIn(new LogIn(login, Demo.PASSWORD), "127.0.0.1").value();
    }

    @Test
    void is_wanted_on_an_empty_database_only() {
        assertThat(world.prepared(loading::isWanted)).isTrue();
        load();
        assertThat(world.prepared(loading::isWanted)).isFalse();
    }

    @Test
    void has_a_season_under_way_with_one_period_of_each_kind() {
        load();

        assertThat(count("fixture")).isEqualTo(317);
        assertThat(count("fixture where status = 'PLAYED'")).isBetween(140, 210);
        assertThat(count("fixture where status = 'SCHEDULED' and match_date < current_date - 1"))
                .isZero();
        assertThat(count("referee")).isEqualTo(40);
        assertThat(count("venue where latitude is null")).isZero();
        List<String> periods =
                jdbi.withHandle(handle -> handle.createQuery("select status from period order by first_day")
                        .mapTo(String.class)
                        .list());
        assertThat(periods).containsExactly("LOCKED", "LOCKED", "OPEN");
        assertThat(count("availability where answer = 'FREE'")).isGreaterThan(200);
    }

    @Test
    void lets_an_administrator_an_assigner_and_some_referees_log_in() {
        load();

        assertThat(logIn("admin").roles()).containsExactly(Role.ADMIN);
        assertThat(logIn("assigner").roles()).containsExactly(Role.ASSIGNER);
        assertThat(logIn("amara.okafor").referee()).isNotNull();
        assertThat(count("account")).isBetween(7, 12);
    }
}
