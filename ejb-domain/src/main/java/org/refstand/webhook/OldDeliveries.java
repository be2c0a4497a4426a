package org.refstand.webhook;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.refstand.kernel.Maintenance;
import org.refstand.kernel.Migration;

/** Keeps the log of deliveries small: every hour on each node, so that it does not matter which of them run. */
@Singleton
@Startup
@DependsOn(Migration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class OldDeliveries {
    @Inject
    WebhookRows rows;

    @Inject
    Maintenance maintenance;

    /** Forgets what was delivered long ago; what was given up stays. */
    @Schedule(hour = "*", minute = "37", persistent = false)
    public void forget() {
        boolean more = !maintenance.isOn();
        while (more) {
            more = rows.forget() > 0;
        }
    }
}
