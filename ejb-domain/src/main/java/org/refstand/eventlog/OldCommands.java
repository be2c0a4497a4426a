package org.refstand.eventlog;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.refstand.kernel.Maintenance;
import org.refstand.kernel.Migration;

/** Keeps the table of done commands small: every hour on each node, so that it does not matter which of them run. */
@Singleton
@DependsOn(Migration.NAME)
@TransactionManagement(TransactionManagementType.BEAN)
public class OldCommands {
    @Inject
    CommandRows rows;

    @Inject
    Maintenance maintenance;

    /** Forgets what is too old. */
    @Schedule(hour = "*", minute = "17", persistent = false)
    public void forget() {
        boolean more = !maintenance.isOn();
        while (more) {
            more = rows.forget() > 0;
        }
    }
}
