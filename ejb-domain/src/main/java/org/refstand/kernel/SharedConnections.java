package org.refstand.kernel;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;

/**
 * Gives plain SQL the connection that JPA uses in a transaction, and one of the pool outside. Asking the pool in both cases
 * is not enough: while the application starts, the container answers with a connection outside the transaction.
 */
final class SharedConnections implements ConnectionFactory {
    private final DataSource pool;
    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;

    SharedConnections(DataSource pool, EntityManager entities, TransactionSynchronizationRegistry transaction) {
        this.pool = pool;
        this.entities = entities;
        this.transaction = transaction;
    }

    @Override
    public Connection openConnection() throws SQLException {
        return isInTransaction() ? entities.unwrap(Connection.class) : pool.getConnection();
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        // the transaction's connection goes back to the pool with the transaction
        if (!isInTransaction()) {
            connection.close();
        }
    }

    private boolean isInTransaction() {
        int status = transaction.getTransactionStatus();
        return status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK;
    }
}
