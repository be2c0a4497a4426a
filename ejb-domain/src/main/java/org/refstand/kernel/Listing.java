package org.refstand.kernel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * A list that is read page by page: one statement for the rows, one for their number, whatever the page. A page goes on
 * behind the sort key of its cursor, so rows that come and go meanwhile make none appear twice.
 */
public final class Listing<T> {
    private static final String DESCENDING = " desc";
    private final String columns;
    private final String tables;
    private final RowMapper<T> rows;
    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final Map<String, Object> values = new LinkedHashMap<>();
    private List<String> sort = List.of();

    /**
     * @param columns of the select, read by the row mapper
     * @param tables and their joins
     */
    public Listing(String columns, String tables, RowMapper<T> rows) {
        this.columns = columns;
        this.tables = tables;
        this.rows = rows;
    }

    /** Adds a condition on one named value; left out when the value is null. */
    public Listing<T> where(String condition, String name, Object value) {
        if (value != null) {
            conditions.add("(" + condition + ")");
            values.put(name, value);
        }
        return this;
    }

    /** Adds a search for a part of any of the texts, whatever their case; left out when nothing is searched. */
    public Listing<T> search(String text, String search) {
        String part = search == null || search.isBlank() ? null : search.strip();
        return where("strpos(lower(" + text + "), lower(:search)) > 0", "search", part);
    }

    /** Sorts by these expressions, none of them null, each may end with " desc"; together they must be unique. */
    public Listing<T> sortedBy(String... expressions) {
        sort = List.of(expressions);
        return this;
    }

    /**
     * @return the rows behind the request's cursor
     * @throws Cursor.BadCursor when the cursor is none of this list
     */
    public Page<T> page(Jdbi jdbi, PageRequest request) {
        try {
            return found(jdbi, request);
        } catch (RuntimeException e) {
            // a made-up cursor may name this list and still hold what is no key of it
            boolean isNoKey = DatabaseError.in(e).map(DatabaseError::isBadData).orElse(false);
            throw request.after() != null && isNoKey ? Cursor.bad(request.after(), e) : e;
        }
    }

    private Page<T> found(Jdbi jdbi, PageRequest request) {
        return jdbi.withHandle(handle -> {
            List<Keyed<T>> found = read(handle, request);
            long total = bound(handle.createQuery("select count(*) from " + tables + where(conditions)))
                    .mapTo(Long.class)
                    .one();
            Page<Keyed<T>> page = Page.of(found, request, total, Keyed::cursor);
            return new Page<>(
                    page.items().stream().map(Keyed::row).toList(), page.cursors(), page.hasNextPage(), total);
        });
    }

    private List<Keyed<T>> read(Handle handle, PageRequest request) {
        List<String> all = new ArrayList<>(conditions);
        List<String> key = request.after() == null ? List.of() : key(request.after());
        if (!key.isEmpty()) {
            all.add(behind());
        }
        String keys = String.join("::text, ", sort.stream().map(Listing::bare).toList()) + "::text";
        Query query = bound(handle.createQuery("select array[" + keys + "] as sort_key, " + columns + " from " + tables
                + where(all) + " order by " + String.join(", ", sort) + " limit " + (request.first() + 1)));
        for (int i = 0; i < key.size(); i++) {
            query.bind("key" + i, key.get(i));
        }
        return query.map((row, context) -> new Keyed<>(rows.map(row, context), cursor((Object[])
                        row.getArray("sort_key").getArray())))
                .list();
    }

    private String cursor(Object[] key) {
        return Cursor.of(Stream.concat(Stream.of(name()), Arrays.stream(key)).toArray());
    }

    private List<String> key(String cursor) {
        List<String> parts = Cursor.parts(cursor, sort.size() + 1);
        if (!parts.get(0).equals(name())) {
            throw Cursor.bad(cursor, null);
        }
        return parts.subList(1, parts.size());
    }

    /** Lists that read the same tables in the same order are the same, whatever their conditions. */
    private String name() {
        return Integer.toHexString((tables + sort).hashCode());
    }

    /** The lexicographic order, written out because the directions may differ. */
    private String behind() {
        List<String> ways = new ArrayList<>();
        for (int last = 0; last < sort.size(); last++) {
            List<String> steps = new ArrayList<>();
            for (int i = 0; i < last; i++) {
                steps.add(bare(sort.get(i)) + " = :key" + i);
            }
            String direction = sort.get(last).endsWith(DESCENDING) ? " < " : " > ";
            steps.add(bare(sort.get(last)) + direction + ":key" + last);
            ways.add("(" + String.join(" and ", steps) + ")");
        }
        return "(" + String.join(" or ", ways) + ")";
    }

    private static String bare(String expression) {
        return expression.endsWith(DESCENDING)
                ? expression.substring(0, expression.length() - DESCENDING.length())
                : expression;
    }

    private static String where(List<String> conditions) {
        return " where " + String.join(" and ", conditions);
    }

    private Query bound(Query query) {
        values.forEach(query::bind);
        return query;
    }

    private record Keyed<T>(T row, String cursor) {}
}
