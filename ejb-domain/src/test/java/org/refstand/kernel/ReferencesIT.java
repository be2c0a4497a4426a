package org.refstand.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;

/** What keeps a row from being deleted can be said, whatever table it is in. */
class ReferencesIT extends ContainerTest {
    @Inject
    private Jdbi jdbi;

    @Test
    void every_table_that_keeps_a_row_has_words_in_both_languages() {
        List<String> tables = jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select distinct r.relname from pg_constraint c
                          join pg_class r on r.oid = c.conrelid
                          join pg_class t on t.oid = c.confrelid
                         where c.contype = 'f' and c.confdeltype not in ('c', 'n')
                           and t.relname in ('club', 'team', 'venue', 'league', 'referee', 'account', 'fixture')""")
                .mapTo(String.class)
                .list());
        assertThat(tables).contains("crew_slot", "availability");
        for (String language : List.of("de", "en")) {
            ResourceBundle words =
                    ResourceBundle.getBundle("org.refstand.kernel.texts", Locale.forLanguageTag(language));
            assertThat(words.keySet())
                    .containsAll(tables.stream().map(table -> "refers." + table).toList());
        }
    }
}
