package org.refstand.account;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.refstand.eventlog.Fold;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.Erased;
import org.refstand.referee.RefereeId;
import org.refstand.security.Role;

/**
 * What events say of an account. Of passwords and tokens they say that there are new ones, never what they are.
 *
 * @param refereeId null: it is nobody's who whistles
 * @param erased whether the personal data were erased: then no event says a name any more, not of the past either
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
        boolean erased,
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
                    Objects.requireNonNullElse(to.login(), loginOfErased(to.id())),
                    Objects.requireNonNullElse(to.displayName(), Erased.NAME),
                    to.roles(),
                    to.refereeId(),
                    to.language(),
                    true,
                    false,
                    Map.of());
        }
        if (event instanceof AccountEvent.AccountChanged to) {
            return new AccountState(
                    before.id,
                    version,
                    before.login,
                    Objects.requireNonNullElse(to.displayName(), Erased.NAME),
                    to.roles(),
                    to.refereeId(),
                    to.language(),
                    to.active(),
                    before.erased,
                    before.tokens);
        }
        if (event instanceof AccountEvent.AccountErased) {
            return before.with(version, Map.of()).withoutPerson(true);
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
            tokens.put(made.tokenId(), Objects.requireNonNullElse(made.name(), ""));
        } else if (event instanceof AccountEvent.AccessTokenRevoked ended) {
            tokens.remove(ended.tokenId());
        } else if (!(event instanceof AccountEvent.PasswordChanged)) {
            throw Fold.unexpected("Account", recorded);
        }
        return tokens;
    }

    private AccountState with(long newVersion, Map<AccessTokenId, String> now) {
        return new AccountState(id, newVersion, login, displayName, roles, refereeId, language, active, erased, now);
    }

    /** @return the same state as it is told once the personal data are erased */
    public AccountState withoutPerson() {
        return withoutPerson(erased);
    }

    private AccountState withoutPerson(boolean isErased) {
        Map<AccessTokenId, String> nameless = new HashMap<>();
        tokens.keySet().forEach(token -> nameless.put(token, ""));
        return new AccountState(
                id, version, loginOfErased(id), Erased.NAME, roles, refereeId, language, active, isErased, nameless);
    }

    /** @return what stands for a log-in name of which nobody may know any more whose it was; another for each account */
    static String loginOfErased(AccountId id) {
        return "erased-" + id.value();
    }
}
