package org.refstand.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was changed meanwhile is called as people call it, never by a word of the program. */
class StaleTest {
    private final UUID id = UUID.randomUUID();

    @Test
    void what_has_a_name_is_named() {
        assertThat(Stale.changedMeanwhile(new Concerned("Fixture", id, "F-17"))
                        .message()
                        .en())
                .contains("F-17");
    }

    @Test
    void what_has_no_name_is_not_called_by_its_type() {
        Sentence message =
                Stale.changedMeanwhile(new Concerned("Absence", id, "Absence")).message();
        assertThat(message.de()).startsWith("Das wurde").doesNotContain("Absence");
        assertThat(message.en()).startsWith("Somebody changed this").doesNotContain("Absence");
    }
}
