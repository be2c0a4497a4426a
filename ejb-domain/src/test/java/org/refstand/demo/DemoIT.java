package org.refstand.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.refstand.account.LogIn;
import org.refstand.account.LoginService;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Eventually;
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

    /** One load, for it takes seconds. */
    @Test
    void has_a_season_under_way_with_periods_plan_and_accounts() {
        assertThat(world.prepared(loading::isWanted)).isTrue();

        load();

        assertThat(world.prepared(loading::isWanted)).isFalse();
        assertSeason();
        assertPeriods();
        assertPlan();
        assertPast();
        assertAccounts();
    }

    private void assertSeason() {
        assertThat(count("fixture")).isEqualTo(317);
        assertThat(count("fixture where status = 'PLAYED'")).isBetween(140, 210);
        assertThat(count("fixture where status = 'SCHEDULED' and match_date < current_date - 1"))
                .isZero();
        assertThat(count("referee")).isEqualTo(40);
        assertThat(count("partner_wish where wish = 'WISHED'")).isEqualTo(7);
        assertThat(count("partner_wish where wish = 'UNWISHED'")).isEqualTo(2);
        assertThat(count("venue where latitude is null")).isZero();
    }

    private void assertPeriods() {
        List<String> periods = jdbi.withHandle(
                handle -> handle.createQuery("select name || ' ' || status from period order by first_day")
                        .mapTo(String.class)
                        .list());
        assertThat(periods).containsExactly("Phase 6 PUBLISHED", "Phase 7 LOCKED", "Phase 8 OPEN");
        assertThat(count("period where status = 'OPEN' and deadline > now()")).isEqualTo(1);
        assertThat(count("availability where answer = 'FREE'")).isGreaterThan(200);
    }

    private void assertPlan() {
        int staged = count("crew_slot where staged");
        assertThat(staged).isBetween(8, 60);
        assertThat(count("crew_slot where staged_referee_id is not null")).isEqualTo(staged);
        // on the evening of a Sunday nothing of the week is left to be published
        int coming = count(
                "fixture f join league l on l.id = f.league_id where l.assigned_by = 'CENTRAL'"
                        + " and f.starts_at > now() + interval '2 hours' and f.match_date <= (select min(last_day) from period)");
        assertThat(count("crew_slot where referee_id is not null")).isGreaterThanOrEqualTo(coming);
    }

    private void assertPast() {
        assertThat(count("crew_slot s join fixture f on f.id = s.fixture_id"
                        + " where f.status = 'PLAYED' and s.referee_id is not null"))
                .isGreaterThan(20);
        assertThat(count("crew_slot s join fixture f on f.id = s.fixture_id where f.status = 'PLAYED' and s.staged"))
                .isZero();
        assertThat(count("rule_setting where severity <> 'BLOCK'")).isZero();
        Eventually.holds(() -> assertThat(count("reader_position where reader = 'notification' and (xid, position)"
                        + " >= (select xid, position from event order by xid desc, position desc limit 1)"))
                .isEqualTo(1));
        assertThat(count("notification n join fixture f on f.id = n.fixture_id where f.match_date < current_date - 1"))
                .isZero();
    }

    private void assertAccounts() {
        assertThat(logIn("admin").roles()).containsExactly(Role.ADMIN);
        assertThat(logIn("assigner").roles()).containsExactly(Role.ASSIGNER);
        assertThat(logIn("amara.okafor").referee()).isNotNull();
        assertThat(logIn("matteo.brunner").referee()).isNotNull();
        assertThat(count("account")).isBetween(7, 12);
    }

    @Test
    void goes_on_with_what_a_broken_start_left_out() {
        load();
        int planned = count("crew_slot where staged or referee_id is not null");
        jdbi.useHandle(handle -> handle.execute("truncate account cascade"));

        load();

        assertThat(count("fixture")).isEqualTo(317);
        assertThat(count("referee")).isEqualTo(40);
        assertThat(count("account")).isBetween(7, 12);
        assertThat(count("crew_slot where staged or referee_id is not null")).isEqualTo(planned);
        assertThat(count("event where type = 'FixtureCreated'")).isEqualTo(317);
    }
}
