package org.refstand.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What still refers to a row. Asks the foreign keys of the schema, so a feature need not know the features that depend on
 * it, and none can be forgotten. Parts that would be deleted along do not count, nor do those that can do without it.
 */
@ApplicationScoped
public class References {
    private static final Texts TEXTS = Texts.of(References.class);

    @Inject
    Jdbi jdbi;

    /**
     * @param table of the row
     * @param id of the row
     * @return how many rows of which kind refer to it, such as "3 teams"; empty when it is free
     */
    public List<Sentence> to(String table, Id id) {
        return jdbi.withHandle(handle -> foreignKeys(handle, table).stream()
                .map(key -> new Count(key.table(), count(handle, key, id)))
                .filter(count -> count.rows() > 0)
                .map(count -> TEXTS.sentence("refers." + count.table(), count.rows()))
                .distinct()
                .toList());
    }

    /** One row a table, its columns joined: a fixture refers to its teams by several. */
    private static List<ForeignKeys> foreignKeys(Handle handle, String table) {
        return handle.createQuery(
                        """
                        select r.relname, string_agg(quote_ident(a.attname), ', ' order by a.attname)
                          from pg_constraint c
                          join pg_class r on r.oid = c.conrelid
                          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                         where c.contype = 'f' and c.confdeltype not in ('c', 'n') and c.confrelid = cast(:table as regclass)
                         group by r.relname order by r.relname""")
                .bind("table", table)
                .map((row, context) -> new ForeignKeys(row.getString(1), row.getString(2)))
                .list();
    }

    private static long count(Handle handle, ForeignKeys key, Id id) {
        return handle.createQuery("select count(*) from " + key.table() + " where :id in (" + key.columns() + ")")
                .bind("id", id.value())
                .mapTo(Long.class)
                .one();
    }

    private record ForeignKeys(String table, String columns) {}

    private record Count(String table, long rows) {}
}
