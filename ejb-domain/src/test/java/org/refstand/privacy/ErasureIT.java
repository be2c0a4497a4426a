package org.refstand.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.eventlog.HistoryCheck;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Eventually;
import org.refstand.harness.World;
import org.refstand.kernel.CurrentCommand;
import org.refstand.kernel.Database;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.Rejection;
import org.refstand.league.CrewRole;
import org.refstand.notification.NotificationKind;
import org.refstand.notification.NotificationQueries;
import org.refstand.notification.NotificationView;
import org.refstand.referee.RefereeHistory;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeQueries;
import org.refstand.referee.RefereeService;
import org.refstand.referee.RefereeView;
import org.refstand.referee.SeenReferee;

/** Who wants to be forgotten is: nothing in the whole database says who they were, and the history is still whole. */
class ErasureIT extends ContainerTest {
    @Inject
    private PeopledDesk desk;

    @Inject
    private FullLife life;

    @Inject
    private Everywhere everywhere;

    @Inject
    private PrivacyService privacy;

    @Inject
    private RefereeService referees;

    @Inject
    private RefereeQueries people;

    @Inject
    private RefereeHistory past;

    @Inject
    private NotificationQueries notices;

    @Inject
    private HistoryCheck check;

    @Inject
    private CurrentCommand commands;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Resource(lookup = Database.JNDI)
    private DataSource database;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService administrators;

    private FullLife.Quirina quirina;

    @BeforeEach
    void aFullLife() {
        desk.found();
        quirina = life.live();
        life.wishes(quirina);
        statements.awaitReaders();
        park();
    }

    @Test
    void nothing_in_the_database_says_who_they_were() {
        assertThat(found())
                .containsKeys(
                        "referee",
                        "account",
                        "access_token",
                        "absence",
                        "notification",
                        "event_personal",
                        "event_actor",
                        "event_parked",
                        "command",
                        "login_failure",
                        "login_place")
                // the log itself never did
                .doesNotContainKeys("event", "event_other");
        assertThat(wishesFound()).contains("partner_wish", "event_personal", "command");
        Instant before = clock.instant();
        erase();
        assertThat(found()).isEmpty();
        assertThat(wishesFound()).doesNotContain("partner_wish", "event_personal", "command");
        assertThat(world.as(World.administrator(), check::check).differences()).isEmpty();

        assertThat(then(before)).satisfies(nobody -> {
            assertThat(nobody.firstName() + " " + nobody.lastName()).isEqualTo("N. N.");
            assertThat(nobody.licence()).isEqualTo("C");
            assertThat(nobody.email()).isEmpty();
            assertThat(nobody.erased()).isFalse();
        });
        assertThat(now().erased()).isTrue();
        assertThat(now().clubName()).isEqualTo("SV Anfang");
        assertThat(desk.crew(quirina.cancelled()).slots().get(0).referee().name())
                .isEqualTo("N. N.");
    }

    @Test
    void what_others_were_told_of_them_is_told_no_more_and_not_again() {
        erase();
        List<NotificationView> sent = world.as(World.assigner(), () -> notices.sent(PageRequest.first(50)))
                .items();
        assertThat(sent)
                .extracting(NotificationView::kind)
                .contains(NotificationKind.ASSIGNMENT_DECLINED, NotificationKind.ASSIGNED);
        assertThat(sent).allSatisfy(notice -> assertThat(notice.text().en()).contains("has been erased"));
        // every event is delivered once more
        jdbi.useHandle(handle -> handle.execute("update reader_position set xid = '0', position = 0"));
        statements.awaitReaders();
        assertThat(world.as(World.assigner(), () -> notices.sent(PageRequest.first(50)))
                        .totalCount())
                .isEqualTo(sent.size());
        assertThat(found()).isEmpty();
        assertThat(count("event_parked where reader <> 'test'")).isZero();
    }

    @Test
    void why_somebody_took_their_place_is_forgotten_wherever_it_was_answered() {
        life.leave(quirina);
        // what is answered to this one repeats the reason, and names nobody but the newcomer
        desk.stage(World.assigner(), quirina.declined(), CrewRole.SECOND, life.referee("Kim", "Ander"));
        assertThat(reasonFound()).containsOnlyKeys("event_personal", "crew_slot", "command");
        assertThat(erased().rejections()).isEmpty();
        assertThat(reasonFound()).isEmpty();
        // the answer that only told the newcomer's name is still there
        assertThat(answersSaying("Ander")).isPositive();
        assertThat(world.as(World.administrator(), check::check).differences()).isEmpty();
    }

    @Test
    void a_reader_at_work_is_waited_for_so_that_no_name_comes_after_it() throws Exception {
        life.leave(quirina);
        Future<Outcome<RefereeId>> erasure;
        try (Connection reader = database.getConnection();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("select 1 from reader_position where reader = 'notification' for update");
            erasure = administrators.submit(this::erased);
            Eventually.holds(() -> assertThat(
                            count("pg_stat_activity where wait_event_type = 'Lock' and query like '%reader_position%'"))
                    .isPositive());
            // it had read the name before
            statement.execute("update notification set text_de = 'Quirina', text_en = 'Quirina'");
            assertThat(erasure.isDone()).isFalse();
            reader.commit();
        }
        assertThat(erasure.get().rejections()).isEmpty();
        assertThat(found()).isEmpty();
    }

    @Test
    void a_command_that_named_them_stays_done_without_its_answer() {
        UUID id = UUID.randomUUID();
        long version = desk.version(quirina.id());
        desk.cancel(quirina.cancelled());
        desk.commit(quirina.declined(), null);
        assertThat(deactivated(id, version).value().lastName()).isEqualTo(FullLife.LAST);
        life.deactivate(quirina.id(), quirina.self());
        UUID erasing = UUID.randomUUID();
        SeenReferee seen = new SeenReferee(quirina.id(), desk.version(quirina.id()));
        for (int i = 0; i < 2; i++) {
            assertThat(world.as(World.administrator(), () -> commands.call(erasing, () -> privacy.eraseReferee(seen)))
                            .value())
                    .isEqualTo(quirina.id());
        }
        assertThat(codes(deactivated(id, version))).containsExactly("COMMAND_ALREADY_DONE");
        assertThat(found()).isEmpty();
    }

    @Test
    void who_is_deleted_is_forgotten_by_the_log_too() {
        RefereeId mistaken = life.referee("Sammelname", "Blinddarm");
        desk.done(() -> referees.delete(new SeenReferee(mistaken, 1)));
        assertThat(count("event_personal where persons @> array[cast('" + mistaken.value() + "' as uuid)]"))
                .isZero();
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

    private Outcome<RefereeView> deactivated(UUID id, long version) {
        return world.as(
                World.assigner(),
                () -> commands.call(id, () -> referees.deactivate(new SeenReferee(quirina.id(), version))));
    }

    /** Something about them could not be done, and the reason says their name. */
    private void park() {
        jdbi.useHandle(handle -> handle.execute(
                """
                insert into event_parked (reader, event_id, reason, tries, parked_at)
                select 'test', event_id, 'No way for Zwölfbrodt', 5, now() from event where type = 'RefereeCreated' and aggregate_id = ?""",
                quirina.id().value()));
    }

    private Map<String, List<String>> found() {
        return everywhere.found(Stream.concat(FullLife.SAID.stream(), Stream.of(PeopledDesk.REASON))
                .toList());
    }

    private Map<String, List<String>> reasonFound() {
        return everywhere.found(List.of(PeopledDesk.REASON));
    }

    /** What they wished, and what somebody wished about them; only a rule has the word in its name too. */
    private Set<String> wishesFound() {
        return everywhere.found(List.of("WISHED")).keySet();
    }

    private int answersSaying(String word) {
        return count("command where result::text like '%" + word + "%'");
    }

    private RefereeView now() {
        return world.as(World.administrator(), () -> people.find(quirina.id())).orElseThrow();
    }

    private RefereeView then(Instant at) {
        return world.as(World.administrator(), () -> past.find(quirina.id(), at))
                .orElseThrow();
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
