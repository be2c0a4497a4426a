package org.refstand.referee;

import jakarta.annotation.security.RolesAllowed;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.UseCase;
import org.refstand.security.Role;

/** Keeps the referees. */
@UseCase
public class RefereeService {
    /** Adds a referee. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<RefereeView> create(RefereeDetails details) {
        throw new UnsupportedOperationException();
    }

    /** Changes what is known of a referee. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<RefereeView> change(ChangeReferee command) {
        throw new UnsupportedOperationException();
    }

    /** A referee changes the own contact, limits and wish; an assigner may for anybody. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS})
    public Outcome<RefereeView> changeOwnContact(ChangeOwnContact command) {
        throw new UnsupportedOperationException();
    }

    /** Is not assigned any more. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<RefereeView> deactivate(SeenReferee referee) {
        throw new UnsupportedOperationException();
    }

    /** May be assigned again. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<RefereeView> reactivate(SeenReferee referee) {
        throw new UnsupportedOperationException();
    }

    /** Deletes where nothing depends on it, else says what does. */
    @RolesAllowed(Role.ASSIGNERS)
    public Outcome<RefereeId> delete(SeenReferee referee) {
        throw new UnsupportedOperationException();
    }
}
