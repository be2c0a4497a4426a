package org.refstand.eventlog;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.refstand.kernel.Uuid7;

/** What a desk had written before people stood beside the log. */
final class OldDesk {
    static final UUID MIRA = new UUID(1, 1);
    static final UUID ACCOUNT = new UUID(2, 2);
    static final UUID TOKEN = new UUID(3, 3);
    static final UUID ABSENCE = new UUID(4, 4);
    static final UUID MATCH = new UUID(5, 5);
    static final UUID ASSIGNER = new UUID(6, 6);
    static final UUID GONE = new UUID(7, 7);

    private final Jdbi jdbi;

    OldDesk(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void write() {
        people();
        crew();
    }

    private void people() {
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
    private void accounts() {
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
    private void crew() {
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

    private void happened(
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

    private void execute(String sql, Object... values) {
        jdbi.useHandle(handle -> handle.execute(sql, Arrays.copyOf(values, values.length)));
    }
}
