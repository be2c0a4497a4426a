package org.refstand.security;

/** The caller may not do this. A face answers it with its own way of saying so; it never says whether the object exists. */
public class Forbidden extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final boolean loginMissing;

    private Forbidden(String message, boolean loginMissing) {
        super(message);
        this.loginMissing = loginMissing;
    }

    /** The caller is known but has not the right. */
    public static Forbidden to(Caller caller, String operation) {
        return new Forbidden(
                "'" + caller.name() + "' may not call " + operation + "; roles: " + caller.roles(), !caller.isKnown());
    }

    /** @return whether logging in could help */
    public boolean isLoginMissing() {
        return loginMissing;
    }
}
