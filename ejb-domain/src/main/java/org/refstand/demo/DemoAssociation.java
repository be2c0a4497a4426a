package org.refstand.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.refstand.kernel.Maintenance;
import org.refstand.kernel.Migration;
import org.refstand.security.Caller;
import org.refstand.security.CurrentCaller;

/** Loads the demo association at the first start, if that is wanted. A demo that fails keeps nobody from working. */
@Singleton
@Startup
@DependsOn(Migration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class DemoAssociation {
    private static final Logger LOG = System.getLogger(DemoAssociation.class.getName());

    @Inject
    @ConfigProperty(name = "refstand.demo", defaultValue = "false")
    boolean demo;

    @Inject
    DemoLoading loading;

    @Inject
    CurrentCaller caller;

    @Inject
    Maintenance maintenance;

    @PostConstruct
    void load() {
        if (demo && !maintenance.isOn()) {
            caller.as(Caller.SYSTEM, this::loadIfEmpty);
        }
    }

    private boolean loadIfEmpty() {
        try {
            boolean wanted = loading.isWanted();
            if (wanted) {
                loading.load();
                LOG.log(Level.INFO, "The demo association has been loaded");
            }
            return wanted;
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The demo association could not be loaded; the desk starts without it", e);
            return false;
        }
    }
}
