package org.refstand.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.refstand.kernel.Checks;
import org.refstand.kernel.Rejection;

/** Passwords that are refused, secrets, and which address an attempt counts against. */
class LoginRulesTest {

    @Test
    void a_password_is_long_not_the_login_and_not_one_letter_again_and_again() {
        assertThat(refusals("correct horse battery")).isEmpty();
        assertThat(refusals("elf-zeichen")).containsExactly("PASSWORD_TOO_SHORT");
        assertThat(refusals(null)).contains("PASSWORD_TOO_SHORT");
        assertThat(refusals("aaaaaaaaaaaab")).containsExactly("PASSWORD_TOO_SIMPLE");
        assertThat(refusals("Astrid.Ansetzer")).containsExactly("PASSWORD_IS_LOGIN");
        assertThat(refusals("abcd".repeat(60))).containsExactly("PASSWORD_TOO_LONG");
    }

    @Test
    void commands_with_secrets_do_not_show_them() {
        assertThat(new LogIn("astrid", "sesame")).hasToString("LogIn[astrid]");
        assertThat(List.of(
                                new ChangeOwnPassword("sesame", "sesame"),
                                new ResetPassword(null, "sesame"),
                                new CreateAccount("a", "b", "sesame", Set.of(), null, "de"),
                                new NewAccessToken(null, "sesame"),
                                new SignedToken("sesame", null))
                        .toString())
                .doesNotContain("sesame");
    }

    @Test
    void secrets_differ_and_can_be_recognized() {
        Set<String> secrets = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            secrets.add(Secret.next());
        }
        assertThat(secrets).hasSize(100).allMatch(secret -> secret.matches("rfs_[A-Za-z0-9_-]{43}"));
    }

    @Test
    void names_count_whatever_their_case_and_ipv6_addresses_by_their_network() {
        assertThat(Throttle.ofLogin("Astrid")).isEqualTo(Throttle.ofLogin("aSTRID"));
        assertThat(Throttle.ofAddress("2001:db8:1:2::1")).isEqualTo(Throttle.ofAddress("2001:db8:1:2:ffff::9"));
        assertThat(Throttle.ofAddress("2001:db8:1:3::1")).isNotEqualTo(Throttle.ofAddress("2001:db8:1:2::1"));
        assertThat(Throttle.ofAddress("192.0.2.1")).isNotEqualTo(Throttle.ofAddress("192.0.2.2"));
    }

    @Test
    void only_a_known_proxy_is_believed_about_the_clients_address() {
        Set<String> nobody = Set.of();
        Set<String> proxies = Set.of("10.0.0.1", "10.0.0.2");
        assertThat(Proxies.client("192.0.2.1", "198.51.100.1", nobody)).isEqualTo("192.0.2.1");
        assertThat(Proxies.client("192.0.2.1", "198.51.100.1", proxies)).isEqualTo("192.0.2.1");
        assertThat(Proxies.client("10.0.0.1", null, proxies)).isEqualTo("10.0.0.1");
        assertThat(Proxies.client("10.0.0.1", "198.51.100.1", proxies)).isEqualTo("198.51.100.1");
        assertThat(Proxies.client("10.0.0.1", "1.2.3.4, 198.51.100.1, 10.0.0.2", proxies))
                .isEqualTo("198.51.100.1");
        assertThat(Proxies.client("172.18.0.5", "198.51.100.1", Set.of("*"))).isEqualTo("198.51.100.1");
    }

    private static List<String> refusals(String password) {
        Checks checks = new Checks();
        Passwords.check(checks, "password", password, "astrid.ansetzer");
        return checks.rejections().stream().map(Rejection::code).toList();
    }
}
