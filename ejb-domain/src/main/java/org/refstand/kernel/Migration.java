package org.refstand.kernel;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Brings the schema up to date before anything else starts; others depend on it by {@code @DependsOn}. */
@Singleton(name = Migration.NAME)
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Migration {
    /** For {@code @DependsOn}. */
    public static final String NAME = "Migration";

    @Inject
    Schema schema;

    @Inject
    Maintenance maintenance;

    @PostConstruct
    void migrate() {
        if (!maintenance.isOn()) {
            schema.bringUpToDate();
        }
    }
}
