package org.refstand.account;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.refstand.eventlog.Fold;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.kernel.DomainEvent;
import org.refstand.referee.RefereeId;
import org.refstand.security.Role;

/**
 * What events say of an account. Of passwords and tokens they say that there are new ones, never what they are.
 *
 * @param refereeId null: it is nobody's who whistles
 * @param tokens personal access tokens that were not revoked, and what their owner calls them
 */
public record AccountState(
        AccountId id,
        long version,
        String login,
        String displayName,
        Set<Role> roles,
        RefereeId refereeId,
        String language,
        boolean active,
        Map<AccessTokenId, String> tokens) {
    public AccountState {
        roles = Set.copyOf(roles);
        tokens = Map.copyOf(tokens);
    }

    /** The reducer. @return the state after the event; null when it is gone */
    public static AccountState after(AccountState before, RecordedEvent recorded) {
        DomainEvent event = recorded.event();
        long version = recorded.aggregateVersion();
        if (event instanceof AccountEvent.AccountCreated to) {
            return new AccountState(
                    to.id(),
                    version,
                    to.login(),
                    to.displayName(),
                    to.roles(),
                    to.refereeId(),
                    to.language(),
                    true,
                    Map.of());
        }
        if (event instanceof AccountEvent.AccountChanged to) {
            return new AccountState(
                    before.id,
                    version,
                    before.login,
                    to.displayName(),
                    to.roles(),
                    to.refereeId(),
                    to.language(),
                    to.active(),
                    before.tokens);
        }
        if (event instanceof AccountEvent.AccountDeleted) {
            return null;
        }
        return before.with(version, tokens(before, recorded));
    }

    private static Map<AccessTokenId, String> tokens(AccountState before, RecordedEvent recorded) {
        DomainEvent event = recorded.event();
        Map<AccessTokenId, String> tokens = new HashMap<>(before.tokens);
        if (event instanceof AccountEvent.AccessTokenCreated made) {
            tokens.put(made.tokenId(), made.name());
        } else if (event instanceof AccountEvent.AccessTokenRevoked ended) {
            tokens.remove(ended.tokenId());
        } else if (!(event instanceof AccountEvent.PasswordChanged)) {
            throw Fold.unexpected("Account", recorded);
        }
        return tokens;
    }

    private AccountState with(long newVersion, Map<AccessTokenId, String> now) {
        return new AccountState(id, newVersion, login, displayName, roles, refereeId, language, active, now);
    }
}
