package org.refstand.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class RestTest {
    private static final long READING = TimeUnit.MILLISECONDS.toNanos(200);

    private final Rest rest = new Rest();

    @Test
    void nothing_was_read_yet() {
        assertThat(rest.left()).isZero();
    }

    @Test
    void is_twice_as_long_as_the_reading() {
        rest.after(RestTest::read);

        assertThat(rest.left()).isGreaterThan(READING);
    }

    @Test
    void follows_a_reading_that_failed_too() {
        assertThatIllegalStateException()
                .isThrownBy(() -> rest.after(() -> {
                    read();
                    throw new IllegalStateException("the database is away");
                }));

        assertThat(rest.left()).isGreaterThan(READING);
    }

    private static void read() {
        long ends = System.nanoTime() + READING;
        while (System.nanoTime() < ends) {
            LockSupport.parkNanos(ends - System.nanoTime());
        }
    }
}
