package org.refstand.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.refstand.account.AccountService;
import org.refstand.account.AccountView;
import org.refstand.account.CreateAccessToken;
import org.refstand.account.CreateAccount;
import org.refstand.account.NewAccessToken;
import org.refstand.account.ResetPassword;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Race;
import org.refstand.harness.World;
import org.refstand.kernel.CurrentCommand;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.UseCase;
import org.refstand.league.ClubDetails;
import org.refstand.league.ClubService;
import org.refstand.league.ClubView;
import org.refstand.league.SeenClub;
import org.refstand.security.Caller;
import org.refstand.security.Role;

/** The same command sent again has its effect once and the same answer; its id is good for nothing else. */
class SameCommandIT extends ContainerTest {
    private static final UUID ID = UUID.fromString("018f2f6e-0000-7000-8000-000000000001");

    @Inject
    private ClubService clubs;

    @Inject
    private AccountService accounts;

    @Inject
    private Twice twice;

    @Inject
    private CurrentCommand command;

    @Inject
    private CommandRows rows;

    @Inject
    private OldCommands old;

    @Inject
    private Jdbi jdbi;

    @Test
    void at_the_same_moment_it_has_its_effect_once_and_both_hear_the_same() {
        race.repeat(150, round -> {
            UUID id = UUID.randomUUID();
            Race.Result<Outcome<ClubView>> both =
                    race.among(3, i -> () -> sent(World.assigner(), id, () -> create("Club " + round)));
            assertThat(both.winners(Outcome::isDone)).hasSize(3);
            Set<Outcome<ClubView>> answers = new HashSet<>();
            both.finishes().forEach(finish -> answers.add(finish.value()));
            assertThat(answers).hasSize(1);
            assertThat(count("club")).isEqualTo(round);
            assertThat(count("event")).isEqualTo(round);
        });
    }

    @Test
    void later_it_has_the_same_answer_though_the_world_has_moved_on() {
        Outcome<ClubView> first = sent(World.assigner(), ID, () -> create("One"));
        ClubView club = first.value();
        world.as(World.assigner(), () -> clubs.deactivate(new SeenClub(club.id(), club.version())));
        assertThat(sent(World.assigner(), ID, () -> create("One"))).isEqualTo(first);
        assertThat(count("event")).isEqualTo(2);
        SeenClub seen = new SeenClub(club.id(), club.version() + 1);
        UUID other = UUID.randomUUID();
        Outcome<ClubView> again = sent(World.assigner(), other, () -> clubs.reactivate(seen));
        assertThat(again.isDone()).isTrue();
        // by itself the version would be too old now
        assertThat(sent(World.assigner(), other, () -> clubs.reactivate(seen))).isEqualTo(again);
        assertThat(count("event")).isEqualTo(3);
    }

    @Test
    void its_events_carry_the_id() {
        sent(World.assigner(), ID, () -> create("One"));
        world.as(World.assigner(), () -> create("Two"));
        List<UUID> ids = jdbi.withHandle(handle -> handle.select("select command_id from event order by position")
                .mapTo(UUID.class)
                .list());
        assertThat(ids.get(0)).isEqualTo(ID);
        assertThat(ids.get(1)).isNotEqualTo(ID).isNotNull();
        assertThat(count("command")).isEqualTo(1);
    }

    @Test
    void with_another_content_it_is_refused_and_nothing_changes() {
        ClubView club = sent(World.assigner(), ID, () -> create("One")).value();
        SeenClub seen = new SeenClub(club.id(), club.version());
        assertReused(sent(World.assigner(), ID, () -> create("Two")));
        assertReused(sent(World.assigner(), ID, () -> clubs.deactivate(seen)));
        sent(World.assigner(), UUID.randomUUID(), () -> clubs.deactivate(seen));
        assertThat(count("club")).isEqualTo(1);
        assertThat(count("event")).isEqualTo(2);
    }

    @Test
    void by_somebody_else_it_is_refused() {
        sent(World.assigner(), ID, () -> create("One"));
        assertReused(sent(World.somebody("Otto", Role.ASSIGNER), ID, () -> create("One")));
        assertReused(sent(Caller.SYSTEM, ID, () -> create("One")));
        assertThat(count("event")).isEqualTo(1);
    }

    @Test
    void what_was_refused_may_be_sent_again() {
        ClubView one = world.as(World.assigner(), () -> create("One")).value();
        assertThat(codes(sent(World.assigner(), ID, () -> create("one")))).containsExactly("CLUB_NAME_TAKEN");
        assertThat(count("command")).isZero();
        world.as(World.assigner(), () -> clubs.delete(new SeenClub(one.id(), one.version())));
        assertThat(sent(World.assigner(), ID, () -> create("one")).isDone()).isTrue();
    }

    @Test
    void a_use_case_inside_another_belongs_to_the_outer_ones_id() {
        Outcome<List<ClubView>> first = sent(World.assigner(), ID, () -> twice.both("One", "Two"));
        assertThat(first.isDone()).isTrue();
        assertThat(sent(World.assigner(), ID, () -> twice.both("One", "Two"))).isEqualTo(first);
        assertThat(count("club")).isEqualTo(2);
        assertThat(count("command")).isEqualTo(1);
    }

    @Test
    void the_secret_of_a_token_is_not_kept() {
        AccountView anna = account(Role.ADMIN);
        Caller caller = new Caller(anna.id().value(), "Anna", Set.of(Role.ADMIN), null, 1);
        CreateAccessToken asked = new CreateAccessToken("club page", null);
        NewAccessToken token =
                sent(caller, ID, () -> accounts.createAccessToken(asked)).value();
        assertThat(codes(sent(caller, ID, () -> accounts.createAccessToken(asked))))
                .containsExactly("COMMAND_ALREADY_DONE");
        assertThat(count("access_token")).isEqualTo(1);
        List<String> kept = texts("select command::text from command");
        assertThat(kept).hasSize(1).noneMatch(row -> row.contains(token.secret()));
    }

    @Test
    void a_password_is_told_from_another() {
        AccountView anna = account(Role.ADMIN);
        ResetPassword one = new ResetPassword(anna.id(), "one correct horse");
        Outcome<AccountView> first = sent(World.administrator(), ID, () -> accounts.resetPassword(one));
        assertThat(first.isDone()).isTrue();
        assertThat(sent(World.administrator(), ID, () -> accounts.resetPassword(one)))
                .isEqualTo(first);
        assertReused(sent(
                World.administrator(),
                ID,
                () -> accounts.resetPassword(new ResetPassword(anna.id(), "another correct horse"))));
    }

    @Test
    void after_thirty_days_it_is_forgotten() {
        sent(World.assigner(), ID, () -> create("One"));
        UUID younger = UUID.randomUUID();
        sent(World.assigner(), younger, () -> create("Two"));
        age(ID, 31);
        age(younger, 29);
        old.forget();
        assertThat(texts("select id from command")).containsExactly(younger.toString());
        assertThat(rows.forget()).isZero();
    }

    private void age(UUID id, int days) {
        OffsetDateTime then = OffsetDateTime.now(ZoneOffset.UTC).minusDays(days);
        jdbi.useHandle(handle -> handle.execute("update command set done_at = ? where id = ?", then, id));
    }

    private Outcome<ClubView> create(String name) {
        return clubs.create(new ClubDetails(name, ""));
    }

    private AccountView account(Role role) {
        return world.prepared(() ->
                        accounts.create(new CreateAccount("anna", "Anna", "correct horse", Set.of(role), null, "en")))
                .value();
    }

    private <T> T sent(Caller who, UUID id, Callable<T> work) {
        return world.as(who, () -> command.call(id, work));
    }

    private static void assertReused(Outcome<?> outcome) {
        assertThat(codes(outcome)).containsExactly("COMMAND_ID_REUSED");
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.rejections().stream().map(Rejection::code).toList();
    }

    private List<String> texts(String sql) {
        return jdbi.withHandle(handle -> handle.select(sql).mapTo(String.class).list());
    }

    private int count(String table) {
        return jdbi.withHandle(handle -> handle.select("select count(*) from " + table)
                .mapTo(Integer.class)
                .one());
    }

    /** A use case of use cases. */
    @UseCase
    public static class Twice {
        @Inject
        ClubService clubs;

        /** Two clubs or none. */
        @RolesAllowed(Role.ASSIGNERS)
        public Outcome<List<ClubView>> both(String one, String other) {
            return clubs.create(new ClubDetails(one, ""))
                    .then(first -> clubs.create(new ClubDetails(other, "")).map(second -> List.of(first, second)));
        }
    }
}
