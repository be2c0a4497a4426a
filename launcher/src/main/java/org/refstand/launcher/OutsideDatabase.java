package org.refstand.launcher;

import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL that somebody else runs. */
final class OutsideDatabase {
    private static final int OLDEST = 15;
    private static final int PATIENCE_SECONDS = 10;

    private OutsideDatabase() {}

    /** One thing that must hold before the schema can be made, as a query that answers whether it does. */
    private enum Need {
        WRITABLE("select not pg_is_in_recovery()", "is a standby that cannot be written to; name the primary server"),
        UTF8("select getdatabaseencoding() = 'UTF8'", "is not encoded in UTF8; create it with encoding 'UTF8'"),
        SCHEMA(
                "select coalesce(has_schema_privilege(current_schema(), 'create'), false)",
                "lets %s create no tables; make it the owner: alter database … owner to %1$s"),
        EXTENSION(
                """
                select exists (select from pg_extension where extname = 'btree_gist')
                    or exists (select from pg_available_extensions where name = 'btree_gist')
                       and has_database_privilege(current_database(), 'create')""",
                "has no extension btree_gist and %s may not create it; let an administrator do it: create extension btree_gist");

        private final String query;
        private final String otherwise;

        Need(String query, String otherwise) {
            this.query = query;
            this.otherwise = otherwise;
        }
    }

    /**
     * Makes sure that it answers, is new enough and can be filled, before the server starts and fails in many words.
     *
     * @return the server's version, such as 16.4
     * @throws Refusal when it does not
     */
    static String checkedVersion(Settings.Connection named) {
        DriverManager.setLoginTimeout(PATIENCE_SECONDS);
        try (Connection session = DriverManager.getConnection(named.url(), named.user(), named.password());
                Statement statement = session.createStatement()) {
            String version = session.getMetaData().getDatabaseProductVersion();
            refuseTooOld(session.getMetaData().getDatabaseMajorVersion(), version);
            for (Need need : Need.values()) {
                try (ResultSet answer = statement.executeQuery(need.query)) {
                    if (!answer.next() || !answer.getBoolean(1)) {
                        throw new Refusal("The database at DB_URL (" + named + ") "
                                + String.format(need.otherwise, named.user()) + ".");
                    }
                }
            }
            return version;
        } catch (SQLException e) {
            throw new Refusal("The database at DB_URL cannot be used (" + named + "): " + reason(e), e);
        }
    }

    /** @throws Refusal when this major version lacks what the schema uses */
    static void refuseTooOld(int major, String version) {
        if (major < OLDEST) {
            throw new Refusal(
                    "The database at DB_URL is PostgreSQL " + version + "; Refstand needs " + OLDEST + " or newer.");
        }
    }

    /** The driver's sentence; where that one only says that it failed, also what failed. */
    private static String reason(SQLException failed) {
        for (Throwable cause = failed.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return "there is no host " + cause.getMessage();
            }
        }
        return failed.getMessage();
    }
}
