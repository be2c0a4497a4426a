package org.refstand.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.account.AccountId;
import org.refstand.account.AccountService;
import org.refstand.account.ChangeAccount;
import org.refstand.account.CreateAccount;
import org.refstand.account.LogIn;
import org.refstand.account.LoginService;
import org.refstand.account.ResetPassword;
import org.refstand.account.SeenAccount;
import org.refstand.assignment.PlanService;
import org.refstand.assignment.StageAssignment;
import org.refstand.eventlog.HistoryCheck;
import org.refstand.fixture.FixtureId;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Eventually;
import org.refstand.harness.World;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.Rejection;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeFilter;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeQueries;
import org.refstand.referee.RefereeService;
import org.refstand.referee.RefereeView;
import org.refstand.referee.SeenReferee;
import org.refstand.security.Caller;
import org.refstand.security.Forbidden;
import org.refstand.security.Role;

/** Who may be forgotten when, and what is over then. */
class ErasureRulesIT extends ContainerTest {
    @Inject
    private PeopledDesk desk;

    @Inject
    private FullLife life;

    @Inject
    private Everywhere everywhere;

    @Inject
    private PrivacyService privacy;

    @Inject
    private PrivacyQueries kept;

    @Inject
    private PersonalData data;

    @Inject
    private PlanService plans;

    @Inject
    private RefereeService referees;

    @Inject
    private RefereeQueries people;

    @Inject
    private AccountService accounts;

    @Inject
    private LoginService door;

    @Inject
    private HistoryCheck check;

    @Inject
    private Jdbi jdbi;

    private FullLife.Quirina quirina;

    @BeforeEach
    void aFullLife() {
        desk.found();
        quirina = life.live();
    }

    @Test
    void who_is_still_needed_is_named_with_what_is_in_the_way() {
        assertThat(codes(erased()))
                .containsExactlyInAnyOrder("REFEREE_ACTIVE", "ACCOUNT_ACTIVE", "REFEREE_HAS_MATCHES");
        life.deactivate(quirina.id(), quirina.self());
        assertThat(erased().rejections()).singleElement().satisfies(inTheWay -> assertThat(
                        inTheWay.message().en())
                .contains("2 matches: Heim – Gast (", "commit first")
                .doesNotContain("{"));
        desk.cancel(quirina.cancelled());
        FixtureId staged = desk.match();
        desk.stage(World.assigner(), staged, CrewRole.FIRST, quirina.id());
        desk.commit(quirina.declined(), null);
        assertThat(erased().rejections())
                .extracting(rejection -> rejection.concerned().get(0).id())
                .containsExactly(staged.value());
        desk.stage(World.assigner(), staged, CrewRole.FIRST, null);
        assertThat(codes(world.as(World.administrator(), () -> privacy.eraseReferee(new SeenReferee(quirina.id(), 1)))))
                .containsExactly("CHANGED_MEANWHILE");
        assertThat(erased().isDone()).isTrue();
    }

    @Test
    void once_forgotten_nothing_happens_to_them_any_more() {
        erase();
        SeenReferee seen = new SeenReferee(quirina.id(), desk.version(quirina.id()));
        assertThat(codes(erased())).containsExactly("PERSON_ERASED");
        assertThat(codes(world.prepared(() -> referees.reactivate(seen)))).containsExactly("PERSON_ERASED");
        assertThat(codes(world.prepared(() -> referees.delete(seen)))).containsExactly("PERSON_ERASED");
        StageAssignment again = new StageAssignment(desk.match(), 0, CrewRole.FIRST, quirina.id(), null);
        assertThat(codes(world.prepared(() -> plans.stage(again)))).containsExactly("UNKNOWN_OBJECT");
        AccountId account = quirina.account();
        assertThat(codes(world.prepared(() -> accounts.change(new ChangeAccount(
                        account, desk.version(account), "Back", Set.of(Role.ASSIGNER), null, "de", true)))))
                .containsExactly("PERSON_ERASED");
        assertThat(codes(
                        world.prepared(() -> accounts.resetPassword(new ResetPassword(account, PeopledDesk.PASSWORD)))))
                .containsExactly("PERSON_ERASED");
        assertThat(codes(world.prepared(() -> accounts.create(new CreateAccount(
                        "again", "Again", PeopledDesk.PASSWORD, Set.of(Role.REFEREE), quirina.id(), "de")))))
                .contains("REFEREE_UNKNOWN");
        assertThat(listed(null)).isEmpty();
        assertThat(listed(false)).containsExactly(quirina.id());
    }

    @Test
    void their_sessions_and_tokens_end_and_the_name_is_free() {
        erase();
        assertThat(door.refreshed(quirina.self())).isEmpty();
        assertThat(codes(door.logIn(new LogIn(FullLife.LOGIN, PeopledDesk.PASSWORD), "192.0.2.9")))
                .containsExactly("LOGIN_FAILED");
        assertThat(codes(door.logIn(new LogIn("erased-" + quirina.self().account(), ""), "192.0.2.9")))
                .containsExactly("LOGIN_FAILED");
        assertThat(count("access_token")).isZero();
        desk.done(() -> accounts.create(
                new CreateAccount(FullLife.LOGIN, "Another", PeopledDesk.PASSWORD, Set.of(Role.ASSIGNER), null, "de")));
    }

    @Test
    void an_account_of_nobody_who_whistles_is_forgotten_alike() {
        Caller zita = life.assigner();
        AccountId account = new AccountId(zita.account());
        FixtureId match = desk.match();
        desk.stage(zita, match, CrewRole.FIRST, quirina.id());
        // what is answered to this one says who staged the other, by name
        desk.stage(World.assigner(), match, CrewRole.SECOND, life.referee("Kim", "Ander"));
        desk.unstage(match);
        assertThat(everywhere.found(PeopledDesk.ASSIGNER))
                .containsKeys("account", "event_personal", "event_actor", "command");

        assertThat(codes(forgotten(account))).containsExactly("LAST_ADMINISTRATOR");
        AccountId other = desk.done(() -> accounts.create(
                        new CreateAccount("berta", "Berta", PeopledDesk.PASSWORD, Set.of(Role.ADMIN), null, "de")))
                .id();
        Caller berta = new Caller(other.value(), "Berta", Set.of(Role.ADMIN), null, 1);
        assertThat(codes(world.as(berta, () -> privacy.eraseAccount(new SeenAccount(other, 1)))))
                .containsExactly("ACCOUNT_OWN");
        assertThat(codes(forgotten(account))).containsExactly("ACCOUNT_ACTIVE");
        assertThat(codes(forgotten(quirina.account()))).containsExactly("ACCOUNT_OF_REFEREE");
        desk.done(() -> accounts.change(new ChangeAccount(
                account, desk.version(account), "Zita Xylander", Set.of(Role.ASSIGNER), null, "de", false)));
        assertThat(forgotten(account).rejections()).isEmpty();
        assertThat(codes(forgotten(account))).containsExactly("PERSON_ERASED");
        assertThat(everywhere.found(PeopledDesk.ASSIGNER)).isEmpty();
        assertThat(world.as(World.administrator(), check::check).differences()).isEmpty();
    }

    @Test
    void it_is_for_administrators_who_find_whoever_is_kept() {
        assertThatThrownBy(
                        () -> world.as(World.assigner(), () -> privacy.eraseReferee(new SeenReferee(quirina.id(), 1))))
                .isInstanceOf(Forbidden.class);
        assertThat(world.as(World.administrator(), () -> kept.people(null, false, PageRequest.first(9)))
                        .items())
                .isEmpty();
        assertThat(world.as(World.administrator(), () -> kept.people("QUIZWO", null, PageRequest.first(9)))
                        .items())
                .singleElement()
                .satisfies(person -> {
                    assertThat(person.refereeId()).isEqualTo(quirina.id());
                    assertThat(person.accountId().value())
                            .isEqualTo(quirina.self().account());
                    assertThat(person.active()).isTrue();
                });
        erase();
        assertThat(world.as(World.administrator(), () -> kept.people(null, null, PageRequest.first(9)))
                        .items())
                .extracting(PersonView::login)
                .containsExactly(PeopledDesk.ASSIGNER.get(0));
    }

    @Test
    void what_is_kept_of_somebody_is_shown_to_them_and_to_administrators() {
        SomebodyId id = new SomebodyId(quirina.id().value());
        // readers of the log may still add something between the two looks
        Eventually.holds(() -> {
            String all = world.as(quirina.self(), () -> data.of(id)).orElseThrow();
            assertThat(all).contains(FullLife.SAID);
            assertThat(all).doesNotContain("hash", "\"SECOND\"", PeopledDesk.REASON);
            assertThat(world.as(
                            World.administrator(),
                            () -> data.of(new SomebodyId(quirina.self().account()))))
                    .contains(all);
        });
        assertThatThrownBy(() -> world.as(World.assigner(), () -> data.of(id))).isInstanceOf(Forbidden.class);
        erase();
        String left = world.as(World.administrator(), () -> data.of(id)).orElseThrow();
        assertThat(left).doesNotContain(FullLife.SAID).contains("N. N.", "RefereeErased");
    }

    private void erase() {
        life.leave(quirina);
        assertThat(erased().rejections()).isEmpty();
        statements.awaitReaders();
    }

    private Outcome<RefereeId> erased() {
        SeenReferee seen = new SeenReferee(quirina.id(), desk.version(quirina.id()));
        return world.as(World.administrator(), () -> privacy.eraseReferee(seen));
    }

    private Outcome<AccountId> forgotten(AccountId account) {
        SeenAccount seen = new SeenAccount(account, desk.version(account));
        return world.as(World.administrator(), () -> privacy.eraseAccount(seen));
    }

    private List<RefereeId> listed(Boolean active) {
        return world
                .as(
                        World.assigner(),
                        () -> people.page(new RefereeFilter(null, null, null, active), PageRequest.first(9)))
                .items()
                .stream()
                .map(RefereeView::id)
                .toList();
    }

    private int count(String table) {
        return jdbi.withHandle(handle -> handle.select("select count(*) from " + table)
                .mapTo(Integer.class)
                .one());
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.rejections().stream().map(Rejection::code).toList();
    }
}
