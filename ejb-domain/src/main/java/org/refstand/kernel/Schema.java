package org.refstand.kernel;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/** The schema in the database beside the one that this version of the desk knows. */
@ApplicationScoped
public class Schema {
    @Resource(lookup = Database.JNDI)
    DataSource dataSource;

    void bringUpToDate() {
        flyway().migrate();
    }

    /** Why this version cannot read the database as it is, in a sentence; empty when it can. Changes nothing. */
    public Optional<String> obstacle() {
        MigrationInfoService migrations = flyway().info();
        if (migrations.current() == null) {
            return Optional.of("There is no desk in this database: nothing has been made in it.");
        }
        Optional<MigrationInfo> newer = Stream.of(migrations.all())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)
                .findFirst();
        if (newer.isPresent()) {
            return Optional.of("The database belongs to a newer version of Refstand; check it with that one.");
        }
        return migrations.pending().length == 0
                ? Optional.empty()
                : Optional.of("The database belongs to an older version of Refstand; check it with that one, or start"
                        + " this one first, which brings the database up to date.");
    }

    private Flyway flyway() {
        return Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load();
    }
}
