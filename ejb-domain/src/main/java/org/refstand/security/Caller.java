package org.refstand.security;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is calling.
 *
 * @param account id of the account; null for the system itself and for nobody
 * @param name as people call them
 * @param roles what they may do
 * @param referee id of the referee this account belongs to; null when it is nobody's
 * @param passwordNumber of the account when this caller was let in by its password; a new password ends what an older
 *     number opened. 0: let in by something else, such as a personal access token
 */
public record Caller(UUID account, String name, Set<Role> roles, UUID referee, long passwordNumber) {
    /** Nobody has logged in. */
    public static final Caller NOBODY = new Caller(null, "", Set.of(), null);

    /** The desk itself: readers of the event log, the demo, the first administrator. May do everything. */
    public static final Caller SYSTEM = new Caller(null, "Refstand", Set.of(Role.ASSIGNER, Role.ADMIN), null);

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** A caller who did not come in by a password. */
    public Caller(UUID account, String name, Set<Role> roles, UUID referee) {
        this(account, name, roles, referee, 0);
    }

    /** @return whether somebody has logged in, or the system calls */
    public boolean isKnown() {
        return !roles.isEmpty();
    }

    /** @return whether a password let them in, now or for a signed token, and not a personal access token */
    public boolean cameByPassword() {
        return passwordNumber > 0;
    }

    /** @return the same, let in by something else than the password */
    public Caller withoutPassword() {
        return new Caller(account, name, roles, referee);
    }

    /** @return whether the caller has the role */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** @return whether the caller is an assigner or that very referee */
    public boolean mayActFor(UUID refereeId) {
        return is(Role.ASSIGNER) || isReferee(refereeId);
    }

    /** @return whether the caller is that very referee */
    public boolean isReferee(UUID refereeId) {
        return Objects.requireNonNull(refereeId).equals(referee);
    }

    /** @return the referee this account belongs to */
    public Optional<UUID> asReferee() {
        return Optional.ofNullable(referee);
    }
}
