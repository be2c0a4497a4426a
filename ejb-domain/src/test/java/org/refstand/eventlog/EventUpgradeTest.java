package org.refstand.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.refstand.kernel.Uuid7;
import org.refstand.referee.RefereeEvent.RefereeCreated;

/** A database with events from before people stood beside the log: brought up to date, it says the same. */
class EventUpgradeTest {
    private static final String BEFORE = "24";
    private static final UUID MIRA = new UUID(1, 1);
    private static final UUID ACCOUNT = new UUID(2, 2);
    private static final UUID TOKEN = new UUID(3, 3);
    private static final UUID ABSENCE = new UUID(4, 4);
    private static final UUID MATCH = new UUID(5, 5);
    private static final UUID ASSIGNER = new UUID(6, 6);
    private static final UUID GONE = new UUID(7, 7);

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
        people();
        crew();
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

    private static void people() {
        String details =
                "\"licence\":\"%s\",\"email\":\"mira@example.org\",\"telephone\":\"0431 1234\",\"homeZip\":\"24103\","
                        + "\"homeCity\":\"Kiel\",\"homeLatitude\":54.3,\"homeLongitude\":10.1,\"maxPerDay\":2}";
        happened(
                "Referee",
                MIRA,
                1,
                "RefereeCreated",
                null,
                "Refstand",
                "{\"id\":\"" + MIRA + "\",\"details\":{" + "\"firstName\":\"Mira\",\"lastName\":\"Lind\","
                        + details.formatted("C") + "}");
        happened(
                "Referee",
                MIRA,
                2,
                "RefereeChanged",
                GONE,
                "Somebody of old",
                "{\"id\":\"" + MIRA + "\",\"details\":{\"firstName\":\"Mira\",\"lastName\":\"Lind-Neu\","
                        + details.formatted("B") + "}");
        execute(
                """
                insert into referee (id, version, first_name, last_name, licence, email, telephone, home_zip, home_city,
                                     home_latitude, home_longitude, max_per_day)
                values (?, 2, 'Mira', 'Lind-Neu', 'B', 'mira@example.org', '0431 1234', '24103', 'Kiel', 54.3, 10.1, 2)""",
                MIRA);
        accounts();
        String absence = "{\"id\":\"" + ABSENCE + "\",\"refereeId\":\"" + MIRA
                + "\",\"startsAt\":\"2026-01-02T23:00:00Z\",\"endsAt\":\"2026-01-03T23:00:00Z\",\"wholeDays\":true,"
                + "\"reason\":\"%s\"}";
        happened("Absence", ABSENCE, 1, "AbsenceDeclared", ACCOUNT, "Mira Alt", absence.formatted(""));
        happened("Absence", ABSENCE, 2, "AbsenceChanged", ACCOUNT, "Mira Alt", absence.formatted("Knie"));
        execute(
                """
                insert into absence (id, version, referee_id, starts_at, ends_at, whole_days, reason)
                values (?, 2, ?, '2026-01-02T23:00:00Z', '2026-01-03T23:00:00Z', true, 'Knie')""",
                ABSENCE,
                MIRA);
    }

    /** Mira was called otherwise when she last did something. */
    private static void accounts() {
        happened(
                "Account",
                ACCOUNT,
                1,
                "AccountCreated",
                null,
                "Refstand",
                "{\"id\":\"" + ACCOUNT
                        + "\",\"login\":\"mira\",\"displayName\":\"Mira Alt\",\"roles\":[\"REFEREE\"],\"refereeId\":\""
                        + MIRA
                        + "\",\"language\":\"de\"}");
        happened(
                "Account",
                ACCOUNT,
                2,
                "AccountChanged",
                ASSIGNER,
                "Astrid",
                "{\"id\":\"" + ACCOUNT
                        + "\",\"displayName\":\"Mira Neu\",\"roles\":[\"REFEREE\"],\"refereeId\":\"" + MIRA
                        + "\",\"language\":\"en\",\"active\":true}");
        happened(
                "Account",
                ACCOUNT,
                3,
                "AccessTokenCreated",
                ACCOUNT,
                "Mira Alt",
                "{\"id\":\"" + ACCOUNT + "\",\"tokenId\":\"" + TOKEN + "\",\"name\":\"Telefon\"}");
        happened(
                "Account",
                ASSIGNER,
                1,
                "AccountCreated",
                null,
                "Refstand",
                "{\"id\":\"" + ASSIGNER
                        + "\",\"login\":\"astrid\",\"displayName\":\"Astrid\",\"roles\":[\"ASSIGNER\"],\"language\":\"de\"}");
        String account = "insert into account (id, version, login, display_name, password_hash, referee_id, language)"
                + " values (?, ?, ?, ?, '', ?, ?)";
        execute(account, ACCOUNT, 3, "mira", "Mira Neu", MIRA, "en");
        execute(account, ASSIGNER, 1, "astrid", "Astrid", null, "de");
        execute(
                "insert into account_role (account_id, role) values (?, 'REFEREE'), (?, 'ASSIGNER')",
                ACCOUNT,
                ASSIGNER);
        execute(
                "insert into access_token (id, account_id, name, hash, created_at) values (?, ?, 'Telefon', '', now())",
                TOKEN,
                ACCOUNT);
    }

    /** One role is staged by somebody, the other by the desk itself, after somebody had been. */
    private static void crew() {
        String staged = "{\"fixtureId\":\"" + MATCH + "\",\"role\":\"%s\",\"refereeId\":\"" + MIRA
                + "\",\"stagedAt\":\"2026-01-01T00:00:00Z\"}";
        happened("Crew", MATCH, 1, "AssignmentStaged", ASSIGNER, "Astrid", staged.formatted("FIRST"));
        happened("Crew", MATCH, 2, "AssignmentStaged", null, "Refstand", staged.formatted("SECOND"));
        jdbi.useHandle(handle -> {
            // without a match, which is not what this is about
            handle.execute("set session_replication_role = replica");
            handle.execute("insert into crew (fixture_id, version) values (?, 2)", MATCH);
            for (String role : List.of("FIRST", "SECOND")) {
                handle.execute(
                        """
                        insert into crew_slot (fixture_id, role, staged, staged_referee_id, staged_at, staged_by)
                        values (?, ?, true, ?, '2026-01-01T00:00:00Z', 'Somebody')""",
                        MATCH,
                        role,
                        MIRA);
            }
            handle.execute("set session_replication_role = origin");
        });
    }

    private static void happened(
            String aggregate, UUID id, int version, String type, UUID actor, String actorName, String payload) {
        // those of one kind lie where no season takes them
        UUID event = aggregate.equals("Absence") ? UUID.randomUUID() : Uuid7.next();
        execute(
                """
                insert into event (event_id, aggregate_type, aggregate_id, aggregate_version, type, type_version, payload,
                                   actor, actor_name, command_id, occurred_at)
                values (?, ?, ?, ?, ?, 1, cast(? as jsonb), ?, ?, gen_random_uuid(), now())""",
                event,
                aggregate,
                id,
                version,
                type,
                payload,
                actor,
                actorName);
    }

    private static void execute(String sql, Object... values) {
        jdbi.useHandle(handle -> handle.execute(sql, Arrays.copyOf(values, values.length)));
    }

    private static List<String> texts(String sql) {
        return jdbi.withHandle(handle -> handle.select(sql).mapTo(String.class).list());
    }
}
