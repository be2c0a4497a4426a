package org.refstand.graphql.transport;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.refstand.security.Caller;

/**
 * Who is behind a request or a connection, for how long, and how to ask again: tokens are revoked, accounts closed,
 * sessions ended.
 *
 * @param caller who
 * @param until when the proof expires; {@link Instant#MAX} when it does not
 * @param again the same question, asked now; empty when the proof is good no more
 */
record Login(Caller caller, Instant until, Supplier<Optional<Login>> again) {
    /** Nobody has logged in, and that stays so. */
    static final Login NOBODY = new Login(Caller.NOBODY, Instant.MAX, () -> Optional.of(Login.nobody()));

    Login {
        Objects.requireNonNull(caller);
        Objects.requireNonNull(until);
    }

    /** Whether asking again finds the same caller with the same roles. */
    boolean isStillGood() {
        return again.get().map(now -> now.caller.equals(caller)).orElse(false);
    }

    private static Login nobody() {
        return NOBODY;
    }
}
