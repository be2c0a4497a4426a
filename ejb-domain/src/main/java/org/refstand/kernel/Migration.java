package org.refstand.kernel;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schema up to date before anything else starts; others depend on it by {@code @DependsOn}. */
@Singleton(name = Migration.NAME)
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migration {
    /** For {@code @DependsOn}. */
    public static final String NAME = "Migration";

    @Resource(lookup = Database.JNDI)
    DataSource dataSource;

    @PostConstruct
    void migrate() {
        Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
