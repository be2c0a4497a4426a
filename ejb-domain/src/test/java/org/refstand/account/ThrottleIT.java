package org.refstand.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.security.Caller;
import org.refstand.security.Role;

/** Passwords cannot be tried one after the other at an open session either. */
class ThrottleIT extends ContainerTest {
    private static final String PASSWORD = "correct horse battery";
    private static final String HERE = "192.0.2.7";

    @Inject
    private AccountService accounts;

    @Inject
    private LoginService logins;

    @Inject
    private Jdbi jdbi;

    private Caller astrid;

    @BeforeEach
    void an_assigner_has_an_account() {
        world.prepared(() -> accounts.create(
                new CreateAccount("astrid", "Astrid Ansetzer", PASSWORD, Set.of(Role.ASSIGNER), null, "de")));
        astrid = logIn("astrid", PASSWORD).value();
    }

    @Test
    void the_password_so_far_cannot_be_guessed_at_an_open_session() {
        for (int i = 0; i < Throttle.PER_LOGIN_AND_ADDRESS; i++) {
            assertThat(codes(changed("wrong " + i))).containsExactly("PASSWORD_WRONG");
        }
        assertThat(codes(changed(PASSWORD))).containsExactly("PASSWORD_THROTTLED");
        assertThat(logIn("astrid", PASSWORD).isDone()).isTrue();
        jdbi.useHandle(handle -> handle.execute("update login_failure set at = at - interval '11 minutes'"));
        assertThat(changed(PASSWORD).isDone()).isTrue();
    }

    private Outcome<AccountView> changed(String current) {
        return world.as(astrid, () -> accounts.changeOwnPassword(new ChangeOwnPassword(current, "another horse 2")));
    }

    private Outcome<Caller> logIn(String login, String password) {
        return logins.logIn(new LogIn(login, password), HERE);
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.rejections().stream().map(Rejection::code).toList();
    }
}
