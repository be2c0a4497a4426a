package org.refstand.fault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.refstand.fault.Sent.Fate;

/** Compares what the writers know with what the database holds, in one moment of it, while nobody writes. */
final class Judge {
    private static final Map<String, String> TABLES = Map.of(
            "Fixture", "select id, version from fixture",
            "Crew", "select fixture_id as id, version from crew",
            "Availability", "select id, version from availability",
            "Period", "select id, version from period",
            "Club", "select id, version from club",
            "Team", "select id, version from team",
            "Venue", "select id, version from venue",
            "League", "select id, version from league",
            "Referee", "select id, version from referee");

    private static final String FACTS =
            """
            select 'match/' || number,
                   match_date || ' ' || to_char(starts_at at time zone 'Europe/Berlin', 'HH24:MI') || ' ' || round
              from fixture
            union all
            select 'crew/' || f.number || '/' || s.role, s.referee_id::text
              from crew_slot s join fixture f on f.id = s.fixture_id where s.referee_id is not null
            union all
            select 'staged/' || f.number || '/' || s.role, coalesce(s.staged_referee_id::text, 'nobody')
              from crew_slot s join fixture f on f.id = s.fixture_id where s.staged
            union all
            select 'answer/' || f.number || '/' || a.referee_id, a.answer
              from availability a join fixture f on f.id = a.fixture_id
            union all
            select 'period/' || name, status from period""";

    /** One row for each object of which row and events do not fit: %s are its rows and its name in the log. */
    private static final String MISFITS =
            """
            with told as (
              select aggregate_id as id, max(aggregate_version) as last, min(aggregate_version) as first,
                     count(distinct aggregate_version) as number,
                     (array_agg(type order by position desc))[1] ~ '(Deleted|Withdrawn)$' as gone
                from event where aggregate_type = '%2$s' group by aggregate_id),
            kept as (%1$s)
            select '%2$s ' || id || ': row of version ' || coalesce(kept.version::text, 'none') || ', events from '
                       || coalesce(first::text, 'none') || ' to ' || coalesce(last::text, 'none') || ', ' || number || ' of them'
              from told full join kept using (id)
             where first is distinct from 1 or number <> last
                or (gone and kept.version is not null) or (not gone and kept.version is distinct from last)""";

    private static final String DOUBLES =
            """
            select aggregate_type || ' ' || aggregate_id || ' has version ' || aggregate_version || ' twice'
              from event group by aggregate_type, aggregate_id, aggregate_version
            having count(distinct command_id) > 1""";

    private final List<Writer> writers;
    private final Statement database;
    private final List<String> wrong = new ArrayList<>();

    private Judge(List<Writer> writers, Statement database) {
        this.writers = writers;
        this.database = database;
    }

    /** @return every difference, in words; the writers learn what became of what was not answered */
    static List<String> differences(Desk desk, List<Writer> writers) throws Exception {
        try (Connection session = desk.connect()) {
            session.setAutoCommit(false);
            session.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            return differences(session, writers);
        }
    }

    /** @param session in a transaction */
    static List<String> differences(Connection session, List<Writer> writers) throws SQLException {
        try (Statement statement = session.createStatement()) {
            Judge judge = new Judge(writers, statement);
            judge.judge();
            return judge.wrong;
        }
    }

    private void judge() throws SQLException {
        Set<String> known = new HashSet<>(column("select id::text from command"));
        Map<String, String> events = pairs("select command_id::text, count(*)::text from event group by command_id");
        Map<String, String> ids = pairs("select number, id::text from fixture");
        for (Writer writer : writers) {
            wrong.addAll(writer.complaints());
            for (Sent command : writer.sent()) {
                if (command.fate == Fate.OPEN) {
                    writer.learn(command, known.contains(command.id.toString()), ids);
                }
                check(command, known, Integer.parseInt(events.getOrDefault(command.id.toString(), "0")));
            }
        }
        compareFacts();
        for (Map.Entry<String, String> table : TABLES.entrySet()) {
            wrong.addAll(column(String.format(MISFITS, table.getValue(), table.getKey())));
        }
        wrong.addAll(column(DOUBLES));
        wrong.addAll(column("select 'event ' || event_id || ' is parked: ' || reason from event_parked"));
    }

    /** Wholly there, or not at all. */
    private void check(Sent command, Set<String> known, int events) {
        boolean isKnown = known.contains(command.id.toString());
        if (command.isDone() != isKnown || events != (command.isDone() ? command.events : 0)) {
            wrong.add(command + " is " + command.fate + ", the desk " + (isKnown ? "knows" : "does not know")
                    + " it, and it has " + events + " events of " + command.events);
        }
    }

    private void compareFacts() throws SQLException {
        Map<String, String> must = new TreeMap<>();
        writers.forEach(writer -> must.putAll(writer.facts()));
        Set<String> names = new HashSet<>();
        must.keySet().stream()
                .filter(fact -> fact.startsWith("period/"))
                .forEach(fact -> names.add(fact.split("/")[1]));
        Map<String, String> is = new HashMap<>(pairs(FACTS));
        // of others, or of this crowd
        is.keySet().removeIf(fact -> !names.contains(fact.split("/")[1].split("-")[0]));
        must.forEach((fact, value) -> {
            if (!value.equals(is.remove(fact))) {
                wrong.add(fact + " must be " + value);
            }
        });
        is.forEach((fact, value) -> wrong.add(fact + " is " + value + ", which no writer knows of"));
    }

    private List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = database.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private Map<String, String> pairs(String sql) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        try (ResultSet rows = database.executeQuery(sql)) {
            while (rows.next()) {
                values.put(rows.getString(1), rows.getString(2));
            }
        }
        return values;
    }
}
