package org.refstand.account;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.security.Caller;
import org.refstand.security.Role;

/** Who gets in: by password, by signed token, by personal access token, and until when. */
class LoginIT extends ContainerTest {
    private static final String PASSWORD = "correct horse battery";
    private static final String HERE = "192.0.2.7";

    @Inject
    private AccountService accounts;

    @Inject
    private AccountQueries queries;

    @Inject
    private LoginService logins;

    @Inject
    private FirstAdministrator firstAdministrator;

    @Inject
    private Jdbi jdbi;

    private AccountView astrid;

    @BeforeEach
    void an_assigner_has_an_account() {
        astrid = world.prepared(() -> accounts.create(
                        new CreateAccount("astrid", "Astrid Ansetzer", PASSWORD, Set.of(Role.ASSIGNER), null, "de")))
                .value();
    }

    @Test
    void the_right_password_gives_the_caller_with_the_accounts_roles() {
        Caller caller = logIn("ASTRID ", PASSWORD).value();
        assertThat(caller.account()).isEqualTo(astrid.id().value());
        assertThat(caller.name()).isEqualTo("Astrid Ansetzer");
        assertThat(caller.roles()).containsExactly(Role.ASSIGNER);
        assertThat(logins.refreshed(caller)).contains(caller);
    }

    @Test
    void the_password_is_stored_as_argon2id_only() {
        String hash = jdbi.withHandle(handle -> handle.select("select password_hash from account")
                .mapTo(String.class)
                .one());
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(everythingInTheLog()).doesNotContain(PASSWORD).doesNotContain("argon2");
    }

    @Test
    void an_unknown_name_and_a_wrong_password_get_the_same_answer() {
        Outcome<Caller> wrong = logIn("astrid", "wrong wrong wrong");
        Outcome<Caller> unknown = logIn("nobody", PASSWORD);
        assertThat(codes(wrong)).containsExactly("LOGIN_FAILED");
        assertThat(unknown).isEqualTo(wrong);
    }

    @Test
    void an_unknown_name_takes_as_long_as_a_wrong_password() {
        List<Long> wrong = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            wrong.add(nanos(() -> logIn("astrid", "wrong wrong wrong")));
            unknown.add(nanos(() -> logIn("nobody", "wrong wrong wrong")));
        }
        // without the hash an unknown name would be answered in a tenth of the time
        assertThat(median(unknown)).isBetween(median(wrong) / 3, median(wrong) * 3);
    }

    @Test
    void an_inactive_account_gets_the_answer_of_a_wrong_password() {
        change(astrid, Set.of(Role.ASSIGNER), false);
        assertThat(logIn("astrid", PASSWORD)).isEqualTo(logIn("nobody", PASSWORD));
    }

    @Test
    void nobody_is_believed_about_the_address_unless_the_operator_says_so() {
        assertThat(logins.addressOf("192.0.2.1", "198.51.100.1")).isEqualTo("192.0.2.1");
        assertThat(logins.addressOf("192.0.2.1", null)).isEqualTo("192.0.2.1");
    }

    @Test
    void a_signed_token_stands_for_the_account_and_expires_after_half_an_hour() {
        SignedToken token = token();
        Bearer bearer = logins.bearer(token.token()).orElseThrow();
        assertThat(bearer.caller().account()).isEqualTo(astrid.id().value());
        assertThat(bearer.expiresAt()).isEqualTo(token.expiresAt());
        assertThat(token.expiresAt())
                .isBetween(
                        Instant.now().plus(29, ChronoUnit.MINUTES),
                        Instant.now().plus(31, ChronoUnit.MINUTES));
    }

    @Test
    void what_is_no_token_of_ours_stands_for_nobody() {
        String token = token().token();
        String[] parts = token.split("\\.");
        String unsigned = "eyJhbGciOiJub25lIn0." + parts[1] + ".";
        String tampered = parts[0] + "." + parts[1] + "." + new StringBuilder(parts[2]).reverse();
        for (String bad : List.of("", " ", "x", "a.b.c", unsigned, tampered, "rfs_", "rfs_unknown")) {
            assertThat(logins.bearer(bad)).as(bad).isEmpty();
        }
        assertThat(logins.bearer(null)).isEmpty();
    }

    @Test
    void a_change_of_the_account_is_seen_by_sessions_and_tokens() {
        Caller session = logIn("astrid", PASSWORD).value();
        String token = token().token();
        assertThat(logins.bearer(token).orElseThrow().caller().is(Role.ADMIN)).isFalse();

        AccountView changed = change(astrid, Set.of(Role.ADMIN), true).value();

        await(() -> logins.bearer(token).orElseThrow().caller().is(Role.ADMIN));
        assertThat(logins.refreshed(session).orElseThrow().is(Role.ADMIN)).isTrue();
        world.prepared(
                () -> accounts.create(new CreateAccount("anna", "Anna", PASSWORD, Set.of(Role.ADMIN), null, "de")));
        assertThat(change(changed, Set.of(Role.ADMIN), false).isDone()).isTrue();
        await(() -> logins.bearer(token).isEmpty());
        assertThat(logins.refreshed(session)).isEmpty();
    }

    @Test
    void a_new_password_ends_sessions_and_signed_tokens() {
        Caller session = logIn("astrid", PASSWORD).value();
        String token = token().token();
        String secret = accessToken(session, null).secret();
        assertThat(logins.bearer(token)).isPresent();

        Outcome<AccountView> changed =
                world.as(session, () -> accounts.changeOwnPassword(new ChangeOwnPassword(PASSWORD, "another horse 2")));

        assertThat(changed.isDone()).isTrue();
        assertThat(logins.refreshed(session)).isEmpty();
        await(() -> logins.bearer(token).isEmpty());
        assertThat(logins.bearer(secret)).isPresent();
        assertThat(codes(logIn("astrid", PASSWORD))).containsExactly("LOGIN_FAILED");
        assertThat(logIn("astrid", "another horse 2").isDone()).isTrue();
    }

    @Test
    void a_password_set_by_an_administrator_ends_personal_tokens_too() {
        Caller session = logIn("astrid", PASSWORD).value();
        String secret = accessToken(session, null).secret();
        assertThat(logins.bearer(secret)).isPresent();
        world.prepared(() -> accounts.resetPassword(new ResetPassword(astrid.id(), "another horse 2")));
        await(() -> logins.bearer(secret).isEmpty());
        assertThat(logins.refreshed(session)).isEmpty();
    }

    @Test
    void a_personal_token_is_stored_hashed_used_to_the_minute_and_revocable() {
        Caller session = logIn("astrid", PASSWORD).value();
        NewAccessToken token = accessToken(session, null);
        assertThat(token.secret()).matches("rfs_[A-Za-z0-9_-]{43}");
        assertThat(everythingInTheLog()).doesNotContain(token.secret());

        Bearer bearer = logins.bearer(token.secret()).orElseThrow();
        AccessTokenView view = world.as(session, queries::accessTokens).get(0);

        assertThat(bearer).isEqualTo(new Bearer(session.withoutPassword(), null));
        assertThat(view.lastUsedAt()).isEqualTo(view.lastUsedAt().truncatedTo(ChronoUnit.MINUTES));
        assertThat(world.as(session, () -> accounts.revokeAccessToken(token.id()))
                        .isDone())
                .isTrue();
        await(() -> logins.bearer(token.secret()).isEmpty());
        assertThat(world.as(session, queries::accessTokens)).isEmpty();
        assertThat(codes(world.as(session, () -> accounts.revokeAccessToken(token.id()))))
                .containsExactly("UNKNOWN_OBJECT");
    }

    @Test
    void a_personal_token_makes_no_other_one_that_would_survive_it() {
        Caller session = logIn("astrid", PASSWORD).value();
        Caller program =
                logins.bearer(accessToken(session, null).secret()).orElseThrow().caller();
        Outcome<NewAccessToken> another =
                world.as(program, () -> accounts.createAccessToken(new CreateAccessToken("hidden", null)));
        assertThat(codes(another)).containsExactly("PASSWORD_NEEDED");
        assertThat(world.as(session, queries::accessTokens)).hasSize(1);
        Caller phone = logins.bearer(token().token()).orElseThrow().caller();
        assertThat(world.as(phone, () -> accounts.createAccessToken(new CreateAccessToken("app", null)))
                        .isDone())
                .isTrue();
    }

    @Test
    void a_personal_token_ends_when_it_says_so() {
        Caller session = logIn("astrid", PASSWORD).value();
        String secret =
                accessToken(session, Instant.now().plus(1, ChronoUnit.DAYS)).secret();
        assertThat(logins.bearer(secret).orElseThrow().expiresAt()).isNotNull();
        jdbi.useHandle(handle -> handle.execute("update access_token set expires_at = now() - interval '1 second'"));
        change(astrid, Set.of(Role.ASSIGNER), true);
        await(() -> logins.bearer(secret).isEmpty());
        assertThat(codes(world.as(
                        session,
                        () -> accounts.createAccessToken(
                                new CreateAccessToken("late", Instant.now().minusSeconds(1))))))
                .containsExactly("TOKEN_EXPIRED");
    }

    @Test
    void a_token_sent_again_and_again_costs_no_statement() {
        String secret = accessToken(logIn("astrid", PASSWORD).value(), null).secret();
        // events of what happened before may still arrive and empty the cache, but not for ever
        await(() -> {
            String known = logins.bearer(secret).orElseThrow().caller().name();
            jdbi.useHandle(handle -> handle.execute("update account set display_name = display_name || '!'"));
            return logins.bearer(secret).orElseThrow().caller().name().equals(known);
        });
    }

    @Test
    void the_first_administrator_is_made_of_what_the_operator_says_or_not_at_all() {
        firstAdministrator.create("", "");
        firstAdministrator.create("root", "short");
        assertThat(count("account")).isEqualTo(1);
        firstAdministrator.create("root", "a long enough one");
        assertThat(logIn("root", "a long enough one").value().roles())
                .containsExactlyInAnyOrder(Role.ASSIGNER, Role.ADMIN);
    }

    private Outcome<Caller> logIn(String login, String password) {
        return logins.logIn(new LogIn(login, password), HERE);
    }

    private SignedToken token() {
        return logins.logInForToken(new LogIn("astrid", PASSWORD), HERE).value();
    }

    private NewAccessToken accessToken(Caller owner, Instant expires) {
        return world.as(owner, () -> accounts.createAccessToken(new CreateAccessToken("Website", expires)))
                .value();
    }

    private Outcome<AccountView> change(AccountView account, Set<Role> roles, boolean active) {
        long version =
                world.prepared(() -> queries.find(account.id())).orElseThrow().version();
        return world.prepared(() -> accounts.change(
                new ChangeAccount(account.id(), version, account.displayName(), roles, null, "de", active)));
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.rejections().stream().map(Rejection::code).toList();
    }

    private String everythingInTheLog() {
        return jdbi.withHandle(handle -> handle.select("select coalesce(string_agg(payload::text, ' '), '') from event")
                .mapTo(String.class)
                .one());
    }

    private int count(String rows) {
        return jdbi.withHandle(handle -> handle.select("select count(*) from " + rows)
                .mapTo(Integer.class)
                .one());
    }

    private static long nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still not so after 10 s").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
