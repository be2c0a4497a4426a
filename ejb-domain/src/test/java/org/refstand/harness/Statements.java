package org.refstand.harness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.refstand.eventlog.FactHandler;

/**
 * Counts the SQL statements that the database really executed, on whichever thread and connection, by the difference of
 * {@code pg_stat_statements}. Transaction control is not counted, nor what the event feed and the webhooks ask every second.
 */
@ApplicationScoped
public class Statements {

    /** The feed's and the webhooks' own polls, the driver's look at its types, the pool's validation, and this count. */
    private static final String CALLS =
            """
            select s.query, sum(s.calls) as calls
              from pg_stat_statements s
              join pg_database d on d.oid = s.dbid
             where d.datname = current_database()
               and s.query !~* '(pg_stat_statements|pg_snapshot_|reader_position|pg_catalog|from event\\s|webhook_|planning_task)'
               and s.query !~* '^\\s*select \\$1;?\\s*$'
             group by s.query
            """;

    private static final String UNREAD =
            """
            select count(*) from event e
             cross join unnest(:readers) n (reader)
              left join reader_position r on r.reader = n.reader
             where r.reader is null or (r.xid, r.position) < (e.xid, e.position)
            """;

    @Inject
    private Jdbi jdbi;

    @Inject
    @Any
    private Instance<FactHandler> readers;

    /**
     * Does the work and tells what it sent, once the readers of the event log have done what happened before. Do it once before, uncounted, where the first time fills caches.
     *
     * @param work must have ended its transaction when it returns
     */
    public Sent during(Callable<?> work) {
        awaitReaders();
        Map<String, Long> before = calls();
        try {
            work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The counted work failed", e);
        }
        Map<String, Long> sent = calls();
        before.forEach((query, calls) -> sent.merge(query, -calls, Long::sum));
        sent.values().removeIf(calls -> calls == 0);
        return new Sent(sent);
    }

    /** Waits until the readers of the event log have done what happened so far. */
    public void awaitReaders() {
        Eventually.holds(this::readersAreDone);
    }

    private void readersAreDone() {
        String[] names = readers.stream().map(FactHandler::name).toArray(String[]::new);
        long unread = jdbi.withHandle(handle -> handle.createQuery(UNREAD)
                .bindArray("readers", String.class, (Object[]) names)
                .mapTo(Long.class)
                .one());
        if (unread > 0) {
            throw new AssertionError(unread + " events are still to be read");
        }
    }

    private Map<String, Long> calls() {
        return jdbi.withHandle(handle -> handle.createQuery(CALLS)
                .map((row, context) -> Map.entry(row.getString("query"), row.getLong("calls")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new)));
    }

    /**
     * The statements that were sent.
     *
     * @param calls how often each text was executed, constants replaced by parameters
     */
    public record Sent(Map<String, Long> calls) {

        /** How many statements in all. */
        public long count() {
            return calls.values().stream().mapToLong(Long::longValue).sum();
        }

        /** One line per statement, for the message of a failed assertion. */
        @Override
        public String toString() {
            return calls.entrySet().stream()
                    .map(call -> call.getValue() + " x " + call.getKey().replaceAll("\\s+", " "))
                    .collect(Collectors.joining("\n", count() + " statements:\n", ""));
        }
    }
}
