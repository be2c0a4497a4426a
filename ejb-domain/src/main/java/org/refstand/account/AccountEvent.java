package org.refstand.account;

import java.util.Set;
import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.Personal;
import org.refstand.referee.RefereeId;
import org.refstand.security.Role;

/** What happens to an account. No event carries a password, a token or a hash of one. */
public sealed interface AccountEvent extends DomainEvent {
    /**
     * An account was added; it is active.
     *
     * @param login name to log in with
     * @param displayName as people see it
     * @param roles what it may do
     * @param refereeId whose account it is; null: nobody's who whistles
     * @param language of the pages, de or en
     */
    record AccountCreated(
            AccountId id,
            @Personal String login,
            @Personal String displayName,
            Set<Role> roles,
            RefereeId refereeId,
            String language)
            implements AccountEvent {}

    /**
     * An account changed; sessions and tokens see it at once.
     *
     * @param displayName as people see it
     * @param roles what it may do
     * @param refereeId whose account it is; null: nobody's who whistles
     * @param language of the pages, de or en
     * @param active false: nobody can log in with it
     */
    record AccountChanged(
            AccountId id,
            @Personal String displayName,
            Set<Role> roles,
            RefereeId refereeId,
            String language,
            boolean active)
            implements AccountEvent {}

    /** An account that had never done anything is gone. */
    record AccountDeleted(AccountId id) implements AccountEvent {}

    /**
     * The personal data of an account were erased, here and beside the log. Nobody can log in with it any more; passwords and
     * tokens are ended. Nothing happens to it any more.
     */
    record AccountErased(AccountId id) implements AccountEvent {}

    /** The password was changed; what was opened with the old one ends. */
    record PasswordChanged(AccountId id) implements AccountEvent {}

    /**
     * A personal access token was made.
     *
     * @param name what its owner calls it
     */
    record AccessTokenCreated(AccountId id, AccessTokenId tokenId, @Personal String name) implements AccountEvent {}

    /** A personal access token was ended. */
    record AccessTokenRevoked(AccountId id, AccessTokenId tokenId) implements AccountEvent {}

    /** Whether sessions and tokens of the account must be looked at again. */
    default boolean endsWhatIsKnown() {
        return this instanceof AccountChanged
                || this instanceof AccountDeleted
                || this instanceof AccountErased
                || this instanceof PasswordChanged
                || this instanceof AccessTokenRevoked;
    }
}
