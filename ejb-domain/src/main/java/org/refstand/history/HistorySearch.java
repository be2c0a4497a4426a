package org.refstand.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.refstand.eventlog.EventPlace;
import org.refstand.eventlog.FeedPosition;
import org.refstand.kernel.Cursor;
import org.refstand.kernel.Page;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.Zone;

/**
 * Finds the events of a page, the newest first in the order of the feed. What names an object, or is a referee's, is found by
 * its index and then sorted; everything else is read backwards from the end of the feed until the page is full.
 */
final class HistorySearch {
    private static final String LIST = "history";
    private static final String COLUMNS = " e.event_id, e.xid, e.position, e.aggregate_type, e.aggregate_id";

    /**
     * Where a span of days begins and ends in the feed, so that what is behind it is not read. Nothing that happens a day
     * later is of a transaction that began before; the id of an event says about when it was written.
     */
    private static final String NOT_LATER =
            """
            e.xid <= coalesce(
                (select b.xid from event b
                  where b.event_id >= first_event_id(cast(:untilDay as date) + 2) and b.occurred_at >= :laterThanUntil
                  order by b.event_id limit 1),
                '18446744073709551615'::xid8)""";

    private static final String NOT_EARLIER =
            """
            e.xid >= coalesce(
                (select b.xid from event b
                  where b.event_id < first_event_id(cast(:fromDay as date) - 1) and b.occurred_at < :earlierThanFrom
                  order by b.event_id desc limit 1),
                '0'::xid8)""";

    private final Sight sight;
    private final boolean isOfMany;
    private final boolean isNarrow;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    /**
     * @param about the period and its matches, where the filter names a period
     * @param zone in which the filter's days begin
     */
    HistorySearch(HistoryFilter filter, List<UUID> about, Sight sight, Zone zone) {
        this.sight = sight;
        isOfMany = filter.periodId() != null;
        isNarrow = sight.isNarrow() || filter.about() != null;
        conditions.add(sight.condition());
        if (filter.about() != null) {
            where("e.concerns @> array[:object]", "object", filter.about());
            conditions.add(sight.lookingFor());
        }
        if (isOfMany) {
            values.put("objects", about.toArray(UUID[]::new));
        }
        if (filter.actorId() != null) {
            where("e.actor = :actor", "actor", filter.actorId());
        }
        where("e.aggregate_type = any(:aggregates)", "aggregates", aggregates(filter));
        from(filter.from(), zone);
        until(filter.until(), zone);
    }

    private void where(String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    /** Without topics everything but notices is meant, whatever kinds of objects there will be. */
    private String[] aggregates(HistoryFilter filter) {
        if (filter.topics() == null || filter.topics().isEmpty()) {
            conditions.add("e.aggregate_type <> 'Notification'");
            return null;
        }
        return filter.topics().stream()
                .flatMap(topic -> topic.aggregates().stream())
                .toArray(String[]::new);
    }

    private void from(LocalDate day, Zone zone) {
        if (day != null) {
            Instant from = day.atStartOfDay(zone.id()).toInstant();
            where("e.occurred_at >= :from", "from", from.atOffset(ZoneOffset.UTC));
            where(NOT_EARLIER, "fromDay", day.toString());
            values.put("earlierThanFrom", from.atOffset(ZoneOffset.UTC).minusDays(1));
        }
    }

    private void until(LocalDate day, Zone zone) {
        if (day != null) {
            Instant until = day.plusDays(1).atStartOfDay(zone.id()).toInstant();
            where("e.occurred_at < :until", "until", until.atOffset(ZoneOffset.UTC));
            where(NOT_LATER, "untilDay", day.plusDays(1).toString());
            values.put("laterThanUntil", until.atOffset(ZoneOffset.UTC).plusDays(1));
        }
    }

    /**
     * @param total how many there are in all, where somebody asked
     * @throws Cursor.BadCursor when the cursor is none of this list
     */
    Page<EventPlace> page(Handle handle, PageRequest asked, long total) {
        List<String> all = new ArrayList<>(conditions);
        FeedPosition after = asked.after() == null ? null : place(asked.after());
        if (after != null) {
            all.add("(e.xid, e.position) < (cast(:xid as text)::xid8, :position)");
        }
        String sql = "select event_id, xid::text::bigint, position, aggregate_type, aggregate_id from " + rows(all)
                + " found order by found.xid desc, found.position desc limit :most";
        Query query = bound(handle, sql).bind("most", asked.first() + 1);
        if (after != null) {
            query.bind("xid", Long.toUnsignedString(after.xid())).bind("position", after.position());
        }
        List<EventPlace> found = query.map((row, context) -> new EventPlace(
                        new FeedPosition(row.getLong(2), row.getLong(3)),
                        row.getObject(1, UUID.class),
                        row.getString(4),
                        row.getObject(5, UUID.class)))
                .list();
        return Page.of(found, asked, total, HistorySearch::cursor);
    }

    long count(Handle handle) {
        return bound(handle, "select count(*) from " + rows(conditions) + " found")
                .mapTo(Long.class)
                .one();
    }

    /**
     * The fences keep the planner from looking for a few rows along the whole feed. What names one of many objects is looked
     * up for each: for all at once the planner expects so much that it reads the whole log.
     */
    private String rows(List<String> conditions) {
        String where = " where " + String.join(" and ", conditions);
        if (isOfMany) {
            return "(select distinct on (e.xid, e.position)" + COLUMNS
                    + " from unnest(:objects) o (id) cross join lateral"
                    + " (select * from event n where n.concerns @> array[o.id] offset 0) e" + where + ")";
        }
        return "(select" + COLUMNS + " from event e" + where + (isNarrow ? " offset 0)" : ")");
    }

    private Query bound(Handle handle, String sql) {
        Query query = handle.createQuery(sql);
        values.forEach(query::bind);
        sight.bind(query, sql);
        return query;
    }

    private static String cursor(EventPlace place) {
        return Cursor.of(
                LIST, Long.toUnsignedString(place.at().xid()), place.at().position());
    }

    private static FeedPosition place(String cursor) {
        List<String> parts = Cursor.parts(cursor, 3);
        try {
            if (parts.get(0).equals(LIST)) {
                return new FeedPosition(Long.parseUnsignedLong(parts.get(1)), Long.parseLong(parts.get(2)));
            }
        } catch (NumberFormatException noNumbers) {
            throw Cursor.bad(cursor, noNumbers);
        }
        throw Cursor.bad(cursor, null);
    }
}
