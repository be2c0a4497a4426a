package org.refstand.harness;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.refstand.kernel.Database;
import org.refstand.security.Caller;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Role;

/**
 * The state a container test starts from and may put itself into.
 *
 * <p>Empty means: as the migrations left it. Rows they wrote themselves (settings, severities) are there again.
 */
@ApplicationScoped
public class World {

    private static final String TABLES =
            """
            select quote_ident(tablename) from pg_tables
            where schemaname = current_schema() and tablename <> 'flyway_schema_history' order by 1
            """;
    /** System property of the container: where it answers. */
    static final String ADDRESS = "refstand.test.address";

    private static final String DEADLOCK = "40P01";
    private static final int ATTEMPTS = 5;

    @Resource(lookup = Database.JNDI)
    private DataSource database;

    @Inject
    private CurrentCaller caller;

    private List<String> tables;
    private final List<String> seeded = new ArrayList<>();

    /** Empties every table and puts the migrations' own rows back. */
    public void clear() {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = database.getConnection()) {
                clear(connection);
                return;
            } catch (SQLException e) {
                // a background reader may hold what is to be emptied, in the other order
                if (!DEADLOCK.equals(e.getSQLState()) || attempt == ATTEMPTS) {
                    throw new IllegalStateException("The world cannot be emptied", e);
                }
            }
        }
    }

    /**
     * Where the deployed archive answers over HTTP.
     *
     * @param path below the context path, such as {@code /graphql}
     */
    public URI address(String path) {
        return URI.create(System.getProperty(ADDRESS) + path);
    }

    /** Does something as that caller. */
    public <T> T as(Caller who, Callable<T> work) {
        try {
            return caller.call(who, work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("Work of " + who.name() + " failed", e);
        }
    }

    /** Does something as an assigner who is also the administrator; for what a test needs to be there. */
    public <T> T prepared(Callable<T> work) {
        return as(Caller.SYSTEM, work);
    }

    /** Somebody with these roles and no referee. */
    public static Caller somebody(String name, Role... roles) {
        return new Caller(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), name, Set.of(roles), null);
    }

    /** An assigner. */
    public static Caller assigner() {
        return somebody("Astrid Ansetzer", Role.ASSIGNER);
    }

    /** An administrator who does not assign. */
    public static Caller administrator() {
        return somebody("Anna Admin", Role.ADMIN);
    }

    /** The account of that referee. */
    public static Caller referee(UUID referee) {
        return new Caller(referee, "Referee " + referee, Set.of(Role.REFEREE), referee);
    }

    private void clear(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            rememberSeed(statement);
            // kept also when what follows is rolled back and tried again
            connection.commit();
            // the event log refuses even that; foreign keys are not looked at: the rows of the seed come back in any
            // order
            statement.execute("set local session_replication_role = replica");
            if (!tables.isEmpty()) {
                // a reader of the log that is at work finishes first, and none begins: they would lock in the other
                // order
                statement.execute("lock table reader_position in exclusive mode");
                statement.execute("truncate " + String.join(", ", tables));
            }
            for (String table : seeded) {
                statement.execute("insert into " + table + " overriding system value select * from seed." + table);
            }
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Once, before the first test: keeps a copy of what the migrations wrote. */
    private void rememberSeed(Statement statement) throws SQLException {
        if (tables != null) {
            return;
        }
        List<String> found = strings(statement, TABLES);
        seeded.clear();
        statement.execute("drop schema if exists seed cascade; create schema seed");
        for (String table : found) {
            if (!strings(statement, "select 1 from " + table + " limit 1").isEmpty()) {
                statement.execute("create table seed." + table + " as select * from " + table);
                seeded.add(table);
            }
        }
        tables = found;
    }

    private static List<String> strings(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            List<String> result = new ArrayList<>();
            while (rows.next()) {
                result.add(rows.getString(1));
            }
            return result;
        }
    }
}
