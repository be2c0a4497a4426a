package org.refstand.kernel;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.resource.spi.ResourceAllocationException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import javax.transaction.xa.XAException;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/** The one data source of the desk, and JDBI on it for the read side. */
@DataSourceDefinition(
        name = Database.JNDI,
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=db.url}",
        user = "${MPCONFIG=db.user}",
        password = "${MPCONFIG=db.password}",
        minPoolSize = 4,
        maxPoolSize = 24,
        maxIdleTime = 300,
        properties = {
            "tcpKeepAlive=true",
            "ApplicationName=refstand",
            "reWriteBatchedInserts=true",
            // our statements name first what they filter; looking for a better order among nine joins took four times
            // as
            // long as running the statement, at every call
            "options=-c join_collapse_limit=4",
            "stringtype=unspecified",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.PostgresConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=5",
            "fish.payara.max-wait-time-in-millis=5000",
            // Payara's result sets look each method up by reflection for every cell that is read with its type
            "fish.payara.wrap-jdbc-objects=false"
        })
@ApplicationScoped
public class Database {
    /** Where the data source is found. */
    public static final String JNDI = "java:app/jdbc/refstand";

    @Resource(lookup = JNDI)
    DataSource dataSource;

    @PersistenceContext
    EntityManager entities;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @Produces
    @Singleton // no proxy: Jdbi has final methods
    Jdbi jdbi() {
        Jdbi jdbi = Jdbi.create(new SharedConnections(dataSource, entities, transaction));
        // the container begins and ends transactions, also those JDBI finds itself in
        jdbi.setTransactionHandler(new CMTTransactionHandler());
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        jdbi.registerArgument(new IdArguments());
        jdbi.registerArrayType(Id.class, "uuid", Id::value);
        return jdbi;
    }

    /** Typed ids may be bound as they are. */
    private static final class IdArguments extends AbstractArgumentFactory<Id> {
        IdArguments() {
            super(Types.OTHER);
        }

        @Override
        protected Argument build(Id value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setObject(position, value.value());
        }
    }

    /** @return whether it failed because the database does not answer at the moment, as opposed to what it answered */
    public static boolean isAway(Throwable failure) {
        return DatabaseError.in(failure).map(DatabaseError::isAway).orElseGet(() -> isWithoutConnection(failure));
    }

    /** The pool found none, or lost it at the end of a transaction, and does not hand on what PostgreSQL's driver said. */
    private static boolean isWithoutConnection(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResourceAllocationException || cause instanceof XAException) {
                return true;
            }
        }
        return false;
    }

    /** @return a typed id from a column that may be null */
    public static <I extends Id> I id(UUID value, Function<UUID, I> make) {
        return value == null ? null : make.apply(value);
    }

    /** @return the instant in a column that may be null */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
