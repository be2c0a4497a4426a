package org.refstand.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/** Looks into every column of every table. */
@ApplicationScoped
class Everywhere {
    @Inject
    Jdbi jdbi;

    /** @return by table what of these stands in any of its columns, whatever their type; bytes are looked at too */
    Map<String, List<String>> found(List<String> words) {
        Map<String, List<String>> found = new TreeMap<>();
        List<String> tables = jdbi.withHandle(handle -> handle.select(
                        """
                        select quote_ident(table_name) from information_schema.tables
                         where table_schema = current_schema() and table_type = 'BASE TABLE'""")
                .mapTo(String.class)
                .list());
        assertThat(tables).hasSizeGreaterThan(25);
        for (String table : tables) {
            List<String> there =
                    words.stream().filter(word -> stands(table, word)).toList();
            if (!there.isEmpty()) {
                found.put(table, there);
            }
        }
        return found;
    }

    private boolean stands(String table, String word) {
        String bytes = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
        return jdbi.withHandle(handle -> handle.select(
                        "select exists (select 1 from " + table
                                + " t where strpos(lower(to_jsonb(t)::text), lower(?)) > 0"
                                + " or strpos(to_jsonb(t)::text, ?) > 0)",
                        word,
                        bytes)
                .mapTo(Boolean.class)
                .one());
    }
}
