package org.refstand.kernel;

import java.util.UUID;

/**
 * A typed id: every aggregate has its own record, so a club's id cannot be passed where a team's is meant. The API shows it
 * as the scalar ID.
 */
public interface Id {
    /** @return the value as stored */
    UUID value();
}
