package org.refstand.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A real PostgreSQL on a free port of the loopback interface, empty, without fsync: for one run of container tests.
 * The database belongs to an ordinary role as in a real installation, so that a migration or a statement that needs a
 * superuser fails here too.
 */
final class TestDatabase implements AutoCloseable {

    static final String USER = "refstand";
    static final String PASSWORD = "refstand-test";
    private static final String NAME = "refstand_test";

    private final EmbeddedPostgres server;

    private TestDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts the server and makes the database.
     *
     * @param folder where the server's binaries and data go
     */
    static TestDatabase start(Path folder) {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(folder.resolve("postgresql").toFile())
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setLocaleConfig("encoding", "UTF8")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .setServerConfig("pg_stat_statements.track_utility", "off")
                    .start();
            TestDatabase database = new TestDatabase(server);
            database.prepare();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException("The test database does not start", e);
        }
    }

    private void prepare() {
        execute(
                "postgres",
                "create role " + USER + " login password '" + PASSWORD + "'",
                // lets World put the migrations' own rows back in any order
                "grant set on parameter session_replication_role to " + USER,
                "create database " + NAME + " owner " + USER);
        execute(NAME, "create extension pg_stat_statements");
    }

    private void execute(String database, String... statements) {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The test database cannot be prepared", e);
        }
    }

    /** Where the application finds the database. */
    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + NAME;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The test database does not stop", e);
        }
    }
}
