package org.refstand.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.refstand.account.LoginService;
import org.refstand.security.Caller;
import org.refstand.security.Role;

/** A session knows its caller only as long as the account says so. */
class SessionCallerTest {
    private static final Caller ASTRID = new Caller(new UUID(0, 1), "Astrid", Set.of(Role.ASSIGNER), null, 1);

    @Test
    void who_logs_in_is_known() {
        assertThat(loggedIn(Optional.of(ASTRID))).isEqualTo(ASTRID);
    }

    @Test
    void whose_account_was_closed_while_the_password_was_compared_is_nobody() {
        assertThat(loggedIn(Optional.empty())).isEqualTo(Caller.NOBODY);
    }

    private static Caller loggedIn(Optional<Caller> asTheAccountIsNow) {
        var sessions = new SessionCaller();
        sessions.logins = new LoginService() {
            @Override
            public Optional<Caller> refreshed(Caller caller) {
                return asTheAccountIsNow;
            }
        };
        var session = session();
        sessions.remember(ASTRID, session);
        return sessions.of(session);
    }

    private static HttpSession session() {
        Map<String, Object> attributes = new HashMap<>();
        return (HttpSession) Proxy.newProxyInstance(
                HttpSession.class.getClassLoader(), new Class<?>[] {HttpSession.class}, (proxy, method, values) -> {
                    return switch (method.getName()) {
                        case "getAttribute" -> attributes.get((String) values[0]);
                        case "setAttribute" -> attributes.put((String) values[0], values[1]);
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }
}
