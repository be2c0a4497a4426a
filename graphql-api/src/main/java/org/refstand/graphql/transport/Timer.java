package org.refstand.graphql.transport;

import java.time.Duration;

/** Runs something later, once. */
@FunctionalInterface
interface Timer {
    /** @return calls it off */
    Runnable after(Duration delay, Runnable work);
}
