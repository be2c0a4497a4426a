package org.refstand.planning;

import org.eclipse.microprofile.graphql.Description;

/** Where a planning run stands. */
@Description("Where a planning run stands")
public enum PlanningStatus {
    /** it searches, or waits for its turn. */
    @Description("It searches, or waits for its turn")
    RUNNING,
    /** somebody asked it to stop; what it has found by then is staged. */
    @Description("Somebody asked it to stop; what it has found by then is staged")
    STOPPING,
    /** what it found is staged. */
    @Description("What it found is staged")
    FINISHED,
    /** nothing came of it. */
    @Description("Nothing came of it; nothing is staged")
    FAILED;

    /** @return whether it is at work */
    public boolean isOpen() {
        return this == RUNNING || this == STOPPING;
    }
}
