package org.refstand.harness;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The count of SQL statements is exact, beside the event feed's polling. */
class StatementsIT extends ContainerTest {

    @Inject
    private Jdbi jdbi;

    @RepeatedTest(5)
    void counts_each_execution() {
        Statements.Sent sent = statements.during(() -> countClubs(7));
        assertThat(sent.count()).describedAs(sent.toString()).isEqualTo(7);
    }

    @Test
    void counts_nothing_where_nothing_is_sent() {
        Statements.Sent sent = statements.during(() -> "idle");
        assertThat(sent.calls()).isEmpty();
    }

    private int countClubs(int times) {
        return jdbi.withHandle(handle -> {
            int clubs = 0;
            for (int i = 0; i < times; i++) {
                clubs += handle.createQuery("select count(*) from club")
                        .mapTo(Integer.class)
                        .one();
            }
            return clubs;
        });
    }
}
