package org.refstand.kernel;

import java.util.List;

/** Lets a plain test hear what an aggregate raised. */
public final class RaisedEvents {
    private RaisedEvents() {}

    /** @return what it raised since it was last asked */
    public static List<DomainEvent> takenFrom(Aggregate aggregate) {
        return aggregate.takeEvents();
    }
}
