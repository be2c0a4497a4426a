package org.refstand.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A desk's data folder, looked at from outside. */
public final class DataFolder {
    private final Path data;

    /** This folder, whether a desk runs on it or not. */
    public DataFolder(Path data) {
        this.data = data;
    }

    /** The file that PostgreSQL keeps while it runs. */
    public Path note() {
        return data.resolve("database").resolve("postmaster.pid");
    }

    public boolean serverRuns() {
        return Files.exists(note());
    }

    /** Ends the server as kill -9 does, if there is one. */
    public void killServer() throws Exception {
        if (serverRuns()) {
            long pid = Long.parseLong(Files.readAllLines(note()).get(0).strip());
            ProcessHandle server = ProcessHandle.of(pid).orElse(null);
            if (server != null && server.info().command().orElse("").contains("/bin/postgres")) {
                server.destroyForcibly();
                server.onExit().get();
            }
        }
    }

    void execute(String... commands) throws IOException, SQLException {
        try (Connection session = connect();
                Statement statement = session.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    /** The one value that a query answers. */
    public String query(String sql) throws IOException, SQLException {
        try (Connection session = connect();
                Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** A session of one's own in the desk's database. */
    public Connection connect() throws IOException, SQLException {
        String port = Files.readAllLines(note()).get(3).strip();
        String password = Files.readString(data.resolve("database.password")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/refstand", "refstand", password);
    }
}
