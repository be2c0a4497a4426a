package org.refstand.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.refstand.eventlog.OldDesk.ABSENCE;
import static org.refstand.eventlog.OldDesk.ACCOUNT;
import static org.refstand.eventlog.OldDesk.ASSIGNER;
import static org.refstand.eventlog.OldDesk.GONE;
import static org.refstand.eventlog.OldDesk.MATCH;
import static org.refstand.eventlog.OldDesk.MIRA;
import static org.refstand.eventlog.OldDesk.TOKEN;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.refstand.account.AccountEvent.AccessTokenCreated;
import org.refstand.account.AccountEvent.AccountCreated;
import org.refstand.architecture.Beans;
import org.refstand.kernel.DomainEvent;
import org.refstand.referee.RefereeEvent.RefereeCreated;

/** A database with events from before people stood beside the log: brought up to date, it says the same. */
class EventUpgradeTest {
    private static final String BEFORE = "24";
    private static EmbeddedPostgres server;
    private static Jdbi jdbi;

    @BeforeAll
    static void an_old_desk_is_brought_up_to_date() throws IOException {
        server = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .start();
        jdbi = Jdbi.create(server.getPostgresDatabase());
        Flyway.configure()
                .dataSource(server.getPostgresDatabase())
                .locations("classpath:db/migration")
                .target(BEFORE)
                .load()
                .migrate();
        new OldDesk(jdbi).write();
        Flyway.configure()
                .dataSource(server.getPostgresDatabase())
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void the_payload_says_no_more_who_somebody_is() {
        assertThat(texts("select payload::text from event"))
                .hasSize(10)
                .noneMatch(payload -> payload.matches(".*(Mira|Lind|Alt|mira|0431|24103|Kiel|54\\.3|Knie|Telefon).*"));
        assertThat(texts("select payload #>> '{details,licence}' from event where type = 'RefereeChanged'"))
                .containsExactly("B");
    }

    @Test
    void what_it_left_out_stands_beside_it_for_those_it_is_about() {
        assertThat(
                        texts(
                                """
                        select type || ' ' || array_to_string(array(select unnest(persons) order by 1), ' ')
                          from event_personal join event using (event_id) order by position"""))
                .containsExactly(
                        "RefereeCreated " + MIRA,
                        "RefereeChanged " + MIRA,
                        "AccountCreated " + MIRA + " " + ACCOUNT,
                        "AccountChanged " + MIRA + " " + ACCOUNT,
                        "AccessTokenCreated " + ACCOUNT,
                        "AccountCreated " + ASSIGNER,
                        "AbsenceDeclared " + MIRA,
                        "AbsenceChanged " + MIRA);
        List<DomainEvent> events = log().after(FeedPosition.START, 20).stream()
                .map(RecordedEvent::event)
                .toList();
        assertThat(events).hasSize(10).noneMatch(LogEvent.Unreadable.class::isInstance);
        RefereeCreated created = (RefereeCreated) events.get(0);
        assertThat(created.details().lastName()).isEqualTo("Lind");
        assertThat(created.details().homeLatitude()).isEqualTo(54.3);
        assertThat(((AccountCreated) events.get(2)).login()).isEqualTo("mira");
        assertThat(((AccessTokenCreated) events.get(4)).name()).isEqualTo("Telefon");
    }

    @Test
    void every_event_lists_what_it_names() {
        assertThat(texts(
                        "select type || ' ' || array_to_string(array(select unnest(concerns) order by 1), ' ') from event"
                                + " where type in ('AccountChanged', 'AccessTokenCreated', 'AbsenceChanged',"
                                + " 'AssignmentStaged') order by position"))
                .containsExactly(
                        "AccountChanged " + MIRA + " " + ACCOUNT,
                        "AccessTokenCreated " + ACCOUNT + " " + TOKEN,
                        "AbsenceChanged " + MIRA + " " + ABSENCE,
                        "AssignmentStaged " + MIRA + " " + MATCH,
                        "AssignmentStaged " + MIRA + " " + MATCH);
    }

    @Test
    void who_did_something_is_called_as_today() {
        assertThat(texts("select account || ' ' || name from event_actor order by account"))
                .containsExactly(ACCOUNT + " Mira Neu", ASSIGNER + " Astrid", GONE + " Somebody of old");
        assertThat(texts("select role || ' ' || coalesce(staged_by::text, '-') from crew_slot order by role"))
                .containsExactly("FIRST " + ASSIGNER, "SECOND -");
    }

    @Test
    void folded_it_gives_the_rows() {
        for (Fold<?> fold :
                Beans.of(Fold.class).stream().<Fold<?>>map(each -> each).toList()) {
            if (Set.of("Referee", "Account", "Absence", "Crew").contains(fold.aggregate())) {
                isWhole(fold);
            }
        }
    }

    @Test
    void it_is_as_append_only_as_before() {
        for (String partition : texts("select distinct tableoid::regclass::text from event")) {
            assertThatThrownBy(() -> execute("update " + partition + " set type = 'x'"))
                    .hasStackTraceContaining("append-only");
        }
        assertThat(texts("select distinct tableoid::regclass::text from event")).hasSize(2);
    }

    private static <S extends Record> void isWhole(Fold<S> fold) {
        UUID[] ids = jdbi.withHandle(handle -> handle.select(
                        "select distinct aggregate_id from event where aggregate_type = ?", fold.aggregate())
                .mapTo(UUID.class)
                .list()
                .toArray(UUID[]::new));
        Map<UUID, Folding<S>> folded = log().folded(fold, ids, Instant.now());
        Map<UUID, S> rows = jdbi.withHandle(handle -> fold.rows(handle, ids));
        assertThat(folded).hasSameSizeAs(ids).isNotEmpty();
        folded.forEach((id, folding) -> {
            assertThat(folding.failure()).isNull();
            assertThat(folding.state()).isEqualTo(rows.get(id));
        });
    }

    private static EventLog log() {
        EventLog log = new EventLog();
        log.jdbi = jdbi;
        log.json = new EventJson(Beans.of(EventFamily.class));
        return log;
    }

    private static void execute(String sql, Object... values) {
        jdbi.useHandle(handle -> handle.execute(sql, Arrays.copyOf(values, values.length)));
    }

    private static List<String> texts(String sql) {
        return jdbi.withHandle(handle -> handle.select(sql).mapTo(String.class).list());
    }
}
