package org.refstand.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL that somebody else runs. */
final class OutsideDatabase {
    private static final int OLDEST = 15;
    private static final int PATIENCE_SECONDS = 10;

    private OutsideDatabase() {}

    /**
     * Makes sure that it answers and is new enough, before the server starts and fails in many words.
     *
     * @return the server's version, such as 16.4
     * @throws Refusal when it does not
     */
    static String checkedVersion(Settings.Connection named) {
        DriverManager.setLoginTimeout(PATIENCE_SECONDS);
        try (Connection session = DriverManager.getConnection(named.url(), named.user(), named.password())) {
            String version = session.getMetaData().getDatabaseProductVersion();
            if (session.getMetaData().getDatabaseMajorVersion() < OLDEST) {
                throw new Refusal("The database at DB_URL is PostgreSQL " + version + "; Refstand needs " + OLDEST
                        + " or newer.");
            }
            return version;
        } catch (SQLException e) {
            throw new Refusal("The database at DB_URL cannot be used (" + named + "): " + e.getMessage(), e);
        }
    }
}
