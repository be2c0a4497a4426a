package org.refstand.account;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.refstand.kernel.Maintenance;
import org.refstand.kernel.Migration;

/** Looks for the first administrator once the schema is there. Public only for the container. */
@Singleton
@Startup
@DependsOn(Migration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class AccountStart {
    @Inject
    FirstAdministrator firstAdministrator;

    @Inject
    Maintenance maintenance;

    @PostConstruct
    void start() {
        if (!maintenance.isOn()) {
            firstAdministrator.createWhereMissing();
        }
    }
}
