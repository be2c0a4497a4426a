package org.refstand.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.resource.spi.ResourceAllocationException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

class DatabaseErrorTest {
    @ParameterizedTest
    @EnumSource(
            value = PSQLState.class,
            names = {"CONNECTION_FAILURE", "CONNECTION_DOES_NOT_EXIST", "CONNECTION_UNABLE_TO_CONNECT"})
    void a_broken_connection_says_that_the_database_is_away(PSQLState state) {
        assertThat(Database.isAway(wrapped(new PSQLException("gone", state)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"57P01", "57P02", "57P03"})
    void so_does_a_server_that_ends_or_starts(String state) {
        assertThat(new DatabaseError(state, "").isAway()).isTrue();
    }

    @Test
    void so_does_the_pool_that_has_no_connection_or_lost_it() {
        assertThat(Database.isAway(new SQLException(new ResourceAllocationException("XAResource.start"))))
                .isTrue();
        assertThat(Database.isAway(new IllegalStateException(new XAException("terminating connection"))))
                .isTrue();
        assertThat(Database.isAway(new IllegalStateException("something else"))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = PSQLState.class,
            names = {"UNIQUE_VIOLATION", "SERIALIZATION_FAILURE", "QUERY_CANCELED", "UNDEFINED_TABLE"})
    void what_it_answered_does_not(PSQLState state) {
        assertThat(Database.isAway(wrapped(new PSQLException("no", state)))).isFalse();
    }

    /** As pool and JPA hand it on. */
    private static Throwable wrapped(PSQLException failure) {
        return new IllegalStateException(new SQLException("Error in allocating a connection", failure));
    }
}
