package org.refstand.web.referee;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.refstand.referee.RefereeId;
import org.refstand.security.CurrentCaller;

/** The referee whose account is logged in. */
@Dependent
public class Myself {

    private final CurrentCaller caller;

    /** Whoever calls now. */
    @Inject
    public Myself(CurrentCaller caller) {
        this.caller = caller;
    }

    /**
     * @return the visitor as a referee
     * @throws IllegalStateException when the account belongs to none; no account in the role of referee does
     */
    RefereeId referee() {
        return caller.get()
                .asReferee()
                .map(RefereeId::new)
                .orElseThrow(() -> new IllegalStateException(
                        "The account of " + caller.get().name() + " belongs to no referee; link it to one"));
    }
}
