package org.refstand.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A PostgreSQL beside the desks that use it, as an association has one: it stays when a desk is killed. */
public final class OwnDatabase {
    private final EmbeddedDatabase server;
    private final DataFolder folder;
    private final Path home;

    /** Starts it in an empty folder. */
    public OwnDatabase(Path home) throws InterruptedException {
        this.home = home;
        this.server = EmbeddedDatabase.startedIn(home);
        this.folder = new DataFolder(home);
    }

    /** What a desk must be told to use it, and more. */
    public Map<String, String> settings(Map<String, String> more) {
        Settings.Connection named = server.connection();
        Map<String, String> settings = new HashMap<>(more);
        settings.put("DB_URL", named.url());
        settings.put("DB_USER", named.user());
        settings.put("DB_PASSWORD", named.password());
        return settings;
    }

    /** A session of one's own. */
    public Connection connect() throws Exception {
        return folder.connect();
    }

    /** The first column of all rows. */
    public List<String> column(String sql) throws Exception {
        List<String> values = new ArrayList<>();
        try (Connection session = connect();
                Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
        return values;
    }

    /** The one value that a query answers. */
    public String value(String sql) throws Exception {
        return folder.query(sql);
    }

    /** Changes something behind the desk's back. */
    public void execute(String... commands) throws Exception {
        folder.execute(commands);
    }

    /** Ends it; what is committed stays. */
    public void stop() throws Exception {
        server.stop();
    }

    /** Its port. */
    public int port() {
        return URI.create(server.connection().url().substring("jdbc:".length())).getPort();
    }

    /** Does something that only the superuser may. */
    public void executeAsSuperuser(String command) throws Exception {
        Settings.Connection named = server.connection();
        try (Connection session = DriverManager.getConnection(named.url(), "postgres", named.password());
                Statement statement = session.createStatement()) {
            statement.execute(command);
        }
    }

    /** At the same place as before, with options of the server's own. */
    public void startAgain(String... more) throws Exception {
        String log = home.resolve("logs").resolve("again.log").toString();
        String options =
                "-p " + port() + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= " + String.join(" ", more);
        PostgresBinaries.unpackedIn(home)
                .run("pg_ctl", "start", "-w", "-D", home.resolve("database").toString(), "-l", log, "-o", options);
    }

    /** Ends it as kill -9 does. */
    public void kill() throws Exception {
        folder.killServer();
    }
}
