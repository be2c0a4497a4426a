package org.refstand.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Race;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.Rejection;
import org.refstand.referee.RefereeDetails;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeService;
import org.refstand.security.Caller;
import org.refstand.security.Forbidden;
import org.refstand.security.Role;

/** Accounts: what must hold of them, and who may touch which. */
class AccountIT extends ContainerTest {
    private static final String PASSWORD = "correct horse battery";

    @Inject
    private AccountService accounts;

    @Inject
    private AccountQueries queries;

    @Inject
    private RefereeService referees;

    @Inject
    private Race race;

    @Inject
    private Jdbi jdbi;

    @Test
    void what_is_wrong_with_a_new_account_is_told_field_by_field() {
        CreateAccount wrong = new CreateAccount("two words", "", "short", Set.of(), null, "fr");
        assertThat(world.prepared(() -> accounts.create(wrong)).rejections())
                .extracting(Rejection::field)
                .contains("login", "displayName", "password", "roles", "language");
        CreateAccount alike = account("administrator1", Role.REFEREE);
        assertThat(codes(world.prepared(() -> accounts.create(
                        new CreateAccount("administrator1", "A", "Administrator1", Set.of(Role.REFEREE), null, "de")))))
                .containsExactly("PASSWORD_IS_LOGIN", "ACCOUNT_REFEREE_MISSING");
        assertThat(codes(world.prepared(() -> accounts.create(alike)))).containsExactly("ACCOUNT_REFEREE_MISSING");
    }

    @Test
    void a_login_and_a_referee_belong_to_one_account() {
        RefereeId referee = referee("Rita");
        created(account("rita", referee, Role.REFEREE));
        assertThat(codes(world.prepared(() -> accounts.create(account("RITA", referee, Role.REFEREE)))))
                .containsExactly("LOGIN_TAKEN", "REFEREE_HAS_ACCOUNT");
        assertThat(codes(world.prepared(
                        () -> accounts.create(account("other", new RefereeId(new UUID(0, 5)), Role.REFEREE)))))
                .containsExactly("REFEREE_UNKNOWN");
    }

    @Test
    void a_change_of_the_roles_alone_raises_the_version_and_is_told() {
        AccountView before = created(account("anna", Role.ASSIGNER));
        AccountView after = world.prepared(
                        () -> accounts.change(changeOf(before, Set.of(Role.ASSIGNER, Role.ADMIN), true)))
                .value();
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.roles()).containsExactlyInAnyOrder(Role.ASSIGNER, Role.ADMIN);
        assertThat(codes(world.prepared(() -> accounts.change(changeOf(before, Set.of(Role.ADMIN), true)))))
                .containsExactly("CHANGED_MEANWHILE");
        assertThat(events(before.id())).containsExactly("1 AccountCreated", "2 AccountChanged");
    }

    @Test
    void every_change_is_an_event() {
        AccountView anna = created(account("anna", Role.ADMIN));
        Caller self = callerOf(anna);
        world.as(self, () -> accounts.changeOwnPassword(new ChangeOwnPassword(PASSWORD, "another horse 2")));
        NewAccessToken token = world.as(self, () -> accounts.createAccessToken(new CreateAccessToken("Site", null)))
                .value();
        world.as(self, () -> accounts.revokeAccessToken(token.id()));
        world.prepared(() -> accounts.resetPassword(new ResetPassword(anna.id(), "third horse is it")));
        assertThat(events(anna.id()))
                .containsExactly(
                        "1 AccountCreated",
                        "2 PasswordChanged",
                        "3 AccessTokenCreated",
                        "4 AccessTokenRevoked",
                        "5 PasswordChanged");
    }

    @Test
    void the_last_active_administrator_stays_one() {
        AccountView anna = created(account("anna", Role.ADMIN));
        assertThat(codes(world.prepared(() -> accounts.change(changeOf(anna, Set.of(Role.ASSIGNER), true)))))
                .containsExactly("LAST_ADMINISTRATOR");
        assertThat(codes(world.prepared(() -> accounts.change(changeOf(anna, Set.of(Role.ADMIN), false)))))
                .containsExactly("LAST_ADMINISTRATOR");
    }

    @Test
    void of_two_administrators_stepping_down_at_once_one_stays() {
        AccountView one = created(account("one", Role.ADMIN));
        AccountView two = created(account("two", Role.ADMIN));
        race.repeat(25, round -> {
            jdbi.useHandle(handle ->
                    handle.execute("insert into account_role select id, 'ADMIN' from account on conflict do nothing"));
            Race.Result<Outcome<AccountView>> result = race.between(() -> stepDown(one), () -> stepDown(two));
            assertThat(result.winners(Outcome::isDone)).hasSize(1);
        });
    }

    @Test
    void an_account_that_never_did_anything_is_deleted_with_its_tokens() {
        AccountView anna = created(account("anna", Role.ADMIN));
        AccountView mistake = created(account("mistake", Role.ASSIGNER));
        jdbi.useHandle(handle -> {
            handle.execute(
                    "insert into access_token (id, account_id, name, hash, created_at) values (?, ?, 'x', 'x', now())",
                    UUID.randomUUID(),
                    mistake.id().value());
            handle.execute("insert into login_failure values (?, now())", Throttle.ofLogin("mistake"));
            handle.execute("insert into login_failure values (?, now())", Throttle.ofLogin("mistake") + "|somewhere");
        });
        assertThat(codes(deleted(callerOf(anna), new SeenAccount(mistake.id(), 7))))
                .containsExactly("CHANGED_MEANWHILE");
        assertThat(deleted(callerOf(anna), seen(mistake)).rejections()).isEmpty();
        assertThat(world.prepared(() -> queries.find(mistake.id()))).isEmpty();
        assertThat(rows("access_token") + rows("login_failure")).isZero();
        assertThat(events(mistake.id())).containsExactly("1 AccountCreated", "2 AccountDeleted");
        assertThat(codes(deleted(callerOf(anna), seen(mistake)))).containsExactly("UNKNOWN_OBJECT");
    }

    @Test
    void who_acted_or_was_told_something_is_made_inactive_instead() {
        AccountView anna = created(account("anna", Role.ADMIN));
        AccountView busy = created(account("busy", Role.ADMIN));
        AccountView told = created(account("told", Role.ASSIGNER));
        world.as(callerOf(busy), () -> accounts.create(account("made", Role.ASSIGNER)));
        jdbi.useHandle(handle -> handle.execute(
                """
                insert into notification (id, account_id, event_id, kind, text_de, text_en, created_at)
                values (gen_random_uuid(), ?, gen_random_uuid(), 'ACTION_NEEDED', 'x', 'x', now())""",
                told.id().value()));
        Outcome<AccountId> refused = deleted(callerOf(anna), seen(busy));
        assertThat(codes(refused)).containsExactly("ACCOUNT_IN_HISTORY");
        assertThat(refused.rejections().get(0).message().en()).endsWith("Take away “May log in” instead.");
        assertThat(codes(deleted(callerOf(anna), seen(told)))).containsExactly("ACCOUNT_IN_HISTORY");
        assertThat(codes(deleted(callerOf(anna), seen(anna)))).containsExactly("ACCOUNT_OWN");
    }

    @Test
    void the_last_active_administrator_is_not_deleted() {
        AccountView anna = created(account("anna", Role.ADMIN));
        assertThat(codes(deleted(Caller.SYSTEM, seen(anna)))).containsExactly("LAST_ADMINISTRATOR");
        created(account("other", Role.ADMIN));
        assertThat(deleted(Caller.SYSTEM, seen(anna)).isDone()).isTrue();
    }

    @Test
    void only_administrators_keep_accounts() {
        AccountView anna = created(account("anna", Role.ADMIN));
        RefereeId rita = referee("Rita");
        Caller referee = new Caller(UUID.randomUUID(), "Rita", Set.of(Role.REFEREE), rita.value());
        Caller assigner = new Caller(UUID.randomUUID(), "Astrid", Set.of(Role.ASSIGNER), null);
        for (Caller other : List.of(Caller.NOBODY, referee, assigner)) {
            forbidden(other, () -> accounts.create(account("x", Role.ADMIN)));
            forbidden(other, () -> accounts.change(changeOf(anna, Set.of(Role.ADMIN), false)));
            forbidden(other, () -> accounts.delete(seen(anna)));
            forbidden(other, () -> accounts.resetPassword(new ResetPassword(anna.id(), PASSWORD)));
            forbidden(other, () -> queries.page(null, PageRequest.first(10)));
            forbidden(other, () -> queries.find(anna.id()));
        }
        assertThat(world.as(callerOf(anna), () -> queries.page("ANN", PageRequest.first(10))
                        .items()))
                .containsExactly(anna);
    }

    @Test
    void nobody_has_no_account_to_ask_for() {
        forbidden(Caller.NOBODY, queries::me);
        forbidden(Caller.NOBODY, queries::accessTokens);
        forbidden(Caller.NOBODY, () -> accounts.changeOwnPassword(new ChangeOwnPassword("", PASSWORD)));
        forbidden(Caller.NOBODY, () -> accounts.createAccessToken(new CreateAccessToken("x", null)));
        forbidden(Caller.NOBODY, () -> accounts.revokeAccessToken(new AccessTokenId(new UUID(0, 1))));
        forbidden(Caller.SYSTEM, () -> accounts.createAccessToken(new CreateAccessToken("x", null)));
    }

    @Test
    void somebody_elses_token_does_not_exist_for_me_but_for_an_administrator() {
        AccountView anna = created(account("anna", Role.ADMIN));
        AccountView astrid = created(account("astrid", Role.ASSIGNER));
        AccountView other = created(account("other", Role.ASSIGNER));
        NewAccessToken token = world.as(
                        callerOf(astrid), () -> accounts.createAccessToken(new CreateAccessToken("Site", null)))
                .value();

        assertThat(codes(world.as(callerOf(other), () -> accounts.revokeAccessToken(token.id()))))
                .containsExactly("UNKNOWN_OBJECT");
        assertThat(world.as(callerOf(other), queries::accessTokens)).isEmpty();
        assertThat(world.as(callerOf(astrid), queries::accessTokens)).hasSize(1);
        assertThat(world.as(callerOf(anna), () -> accounts.revokeAccessToken(token.id()))
                        .isDone())
                .isTrue();
        assertThat(world.as(callerOf(astrid), queries::accessTokens)).isEmpty();
    }

    @Test
    void everybody_sees_the_own_account() {
        AccountView rita = created(account("rita", referee("Rita"), Role.REFEREE));
        assertThat(world.as(callerOf(rita), queries::me)).contains(rita);
        assertThat(rita.referee().name()).isEqualTo("Rita Beispiel");
        assertThat(codes(world.as(
                        callerOf(rita),
                        () -> accounts.changeOwnPassword(new ChangeOwnPassword("wrong", "another horse 2")))))
                .containsExactly("PASSWORD_WRONG");
    }

    private Outcome<AccountId> deleted(Caller by, SeenAccount account) {
        return world.as(by, () -> accounts.delete(account));
    }

    private static SeenAccount seen(AccountView account) {
        return new SeenAccount(account.id(), account.version());
    }

    private int rows(String table) {
        return jdbi.withHandle(handle -> handle.select("select count(*) from " + table)
                .mapTo(Integer.class)
                .one());
    }

    private Outcome<AccountView> stepDown(AccountView account) {
        AccountView fresh = world.prepared(() -> queries.find(account.id())).orElseThrow();
        return world.prepared(() -> accounts.change(changeOf(fresh, Set.of(Role.ASSIGNER), true)));
    }

    private static void assertForbidden(Callable<?> work) {
        assertThatThrownBy(work::call).isInstanceOf(Forbidden.class);
    }

    private void forbidden(Caller caller, Callable<?> work) {
        assertForbidden(() -> world.as(caller, work));
    }

    private AccountView created(CreateAccount command) {
        Outcome<AccountView> outcome = world.prepared(() -> accounts.create(command));
        assertThat(outcome.rejections()).isEmpty();
        return outcome.value();
    }

    private RefereeId referee(String firstName) {
        RefereeDetails details = new RefereeDetails(
                firstName, "Beispiel", null, "C", null, "", "", "", "", null, null, null, null, null);
        return world.prepared(() -> referees.create(details)).value().id();
    }

    private static CreateAccount account(String login, Role... roles) {
        return account(login, null, roles);
    }

    private static CreateAccount account(String login, RefereeId referee, Role... roles) {
        return new CreateAccount(login, "Name of " + login, PASSWORD, Set.of(roles), referee, "de");
    }

    private static ChangeAccount changeOf(AccountView account, Set<Role> roles, boolean active) {
        return new ChangeAccount(
                account.id(), account.version(), account.displayName(), roles, null, account.language(), active);
    }

    private static Caller callerOf(AccountView account) {
        UUID referee = account.referee() == null ? null : account.referee().id().value();
        return new Caller(account.id().value(), account.displayName(), new HashSet<>(account.roles()), referee, 1);
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.rejections().stream().map(Rejection::code).toList();
    }

    private List<String> events(AccountId id) {
        return jdbi.withHandle(handle -> handle.select(
                        "select aggregate_version || ' ' || type from event where aggregate_id = ? order by position",
                        id.value())
                .mapTo(String.class)
                .list());
    }
}
