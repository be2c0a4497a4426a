package org.refstand.graphql.transport;

import java.time.Instant;
import java.util.Objects;
import org.refstand.security.Caller;

/**
 * Who is behind a request, and for how long.
 *
 * @param caller who
 * @param until when the proof expires; {@link Instant#MAX} when it does not
 */
public record Login(Caller caller, Instant until) {
    /** Nobody has logged in. */
    public static final Login NOBODY = new Login(Caller.NOBODY, Instant.MAX);

    public Login {
        Objects.requireNonNull(caller);
        Objects.requireNonNull(until);
    }
}
