package org.refstand.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Race;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.security.Caller;
import org.refstand.security.Role;

/** Passwords cannot be tried one after the other: from one address, from many, or at an open session. */
class ThrottleIT extends ContainerTest {
    private static final String PASSWORD = "correct horse battery";
    private static final String HERE = "192.0.2.7";

    @Inject
    private AccountService accounts;

    @Inject
    private LoginService logins;

    @Inject
    private Race race;

    @Inject
    private Jdbi jdbi;

    @BeforeEach
    void an_assigner_has_an_account() {
        world.prepared(() -> accounts.create(
                new CreateAccount("astrid", "Astrid Ansetzer", PASSWORD, Set.of(Role.ASSIGNER), null, "de")));
    }

    @Test
    void too_many_mistakes_with_one_name_from_one_address_slow_down_even_the_right_password() {
        for (int i = 0; i < Throttle.PER_LOGIN_AND_ADDRESS; i++) {
            assertThat(codes(logIn("astrid", "wrong"))).containsExactly("LOGIN_FAILED");
        }
        assertThat(codes(logIn("Astrid", PASSWORD))).containsExactly("LOGIN_THROTTLED");
        assertThat(codes(logIn("somebody", PASSWORD))).containsExactly("LOGIN_FAILED");
        assertThat(logins.logIn(new LogIn("astrid", PASSWORD), "192.0.2.8").isDone())
                .isTrue();
    }

    @Test
    void unknown_names_are_throttled_like_known_ones() {
        for (int i = 0; i < Throttle.PER_LOGIN_AND_ADDRESS; i++) {
            logIn("nobody", "wrong");
        }
        assertThat(codes(logIn("nobody", "wrong"))).containsExactly("LOGIN_THROTTLED");
    }

    @Test
    void mistakes_from_all_over_the_world_do_not_keep_somebody_out_where_they_have_logged_in_lately() {
        assertThat(logIn("astrid", PASSWORD).isDone()).isTrue();
        failures(Throttle.ofLogin("astrid"), Throttle.PER_LOGIN, "0 minutes");
        assertThat(codes(logins.logIn(new LogIn("astrid", PASSWORD), "192.0.2.8")))
                .containsExactly("LOGIN_THROTTLED");
        assertThat(logIn("astrid", PASSWORD).isDone()).isTrue();
        jdbi.useHandle(handle -> handle.execute("update login_place set at = at - interval '31 days'"));
        assertThat(codes(logIn("astrid", PASSWORD))).containsExactly("LOGIN_THROTTLED");
        jdbi.useHandle(handle -> handle.execute("update login_failure set at = at - interval '11 minutes'"));
        assertThat(logIn("astrid", PASSWORD).isDone()).isTrue();
    }

    @Test
    void one_name_is_not_tried_all_day_from_ever_new_addresses() {
        failures(Throttle.ofLogin("astrid"), Throttle.PER_LOGIN_A_DAY, "3 hours");
        assertThat(codes(logIn("astrid", PASSWORD))).containsExactly("LOGIN_THROTTLED");
        jdbi.useHandle(handle -> handle.execute("update login_failure set at = at - interval '22 hours'"));
        assertThat(logIn("astrid", PASSWORD).isDone()).isTrue();
        assertThat(count("login_failure")).isZero();
    }

    @Test
    void too_many_mistakes_from_one_address_are_turned_away_whatever_the_name() {
        failures(Throttle.ofAddress(HERE), Throttle.PER_ADDRESS, "0 minutes");
        assertThat(codes(logIn("astrid", PASSWORD))).containsExactly("LOGIN_THROTTLED");
        assertThat(logins.logIn(new LogIn("astrid", PASSWORD), "192.0.2.8").isDone())
                .isTrue();
    }

    @Test
    void mistakes_are_forgotten_after_the_window_and_after_the_right_password() {
        failures(
                Throttle.ofLogin("astrid") + "|" + Throttle.ofAddress(HERE),
                Throttle.PER_LOGIN_AND_ADDRESS,
                "11 minutes");
        logIn("astrid", "wrong");
        assertThat(logIn("astrid", PASSWORD).isDone()).isTrue();
        assertThat(count("login_failure where at > now() - interval '1 minute' and subject like 'login:%|%'"))
                .isZero();
    }

    @Test
    void attempts_at_the_same_moment_count_each_other() {
        int contenders = Throttle.PER_LOGIN_AND_ADDRESS * 2;
        Race.Result<Outcome<Caller>> result = race.among(contenders, number -> () -> logIn("astrid", "wrong"));
        assertThat(result.finishes())
                .filteredOn(finish -> codes(finish.value()).contains("LOGIN_FAILED"))
                .hasSizeLessThanOrEqualTo(Throttle.PER_LOGIN_AND_ADDRESS);
    }

    @Test
    void the_password_so_far_cannot_be_guessed_at_an_open_session() {
        Caller astrid = logIn("astrid", PASSWORD).value();
        for (int i = 0; i < Throttle.PER_LOGIN_AND_ADDRESS; i++) {
            assertThat(codes(changed(astrid, "wrong " + i))).containsExactly("PASSWORD_WRONG");
        }
        assertThat(codes(changed(astrid, PASSWORD))).containsExactly("PASSWORD_THROTTLED");
        assertThat(logIn("astrid", PASSWORD).isDone()).isTrue();
        jdbi.useHandle(handle -> handle.execute("update login_failure set at = at - interval '11 minutes'"));
        assertThat(changed(astrid, PASSWORD).isDone()).isTrue();
    }

    private Outcome<AccountView> changed(Caller astrid, String current) {
        return world.as(astrid, () -> accounts.changeOwnPassword(new ChangeOwnPassword(current, "another horse 2")));
    }

    private void failures(String subject, int number, String ago) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into login_failure select ?, now() - cast(? as interval) from generate_series(1, ?)",
                subject,
                ago,
                number));
    }

    private Outcome<Caller> logIn(String login, String password) {
        return logins.logIn(new LogIn(login, password), HERE);
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.rejections().stream().map(Rejection::code).toList();
    }

    private int count(String rows) {
        return jdbi.withHandle(handle -> handle.select("select count(*) from " + rows)
                .mapTo(Integer.class)
                .one());
    }
}
