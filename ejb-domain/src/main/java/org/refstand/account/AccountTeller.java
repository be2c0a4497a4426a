package org.refstand.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;
import org.refstand.account.AccountEvent.AccessTokenCreated;
import org.refstand.account.AccountEvent.AccessTokenRevoked;
import org.refstand.account.AccountEvent.AccountChanged;
import org.refstand.account.AccountEvent.AccountCreated;
import org.refstand.account.AccountEvent.AccountDeleted;
import org.refstand.account.AccountEvent.AccountErased;
import org.refstand.account.AccountEvent.PasswordChanged;
import org.refstand.eventlog.Audience;
import org.refstand.eventlog.EventTeller;
import org.refstand.eventlog.Past;
import org.refstand.eventlog.Telling;
import org.refstand.eventlog.ValueChanges;
import org.refstand.kernel.DomainEvent;
import org.refstand.kernel.Erased;
import org.refstand.kernel.Sentence;
import org.refstand.kernel.Texts;
import org.refstand.referee.RefereeId;
import org.refstand.security.Role;

/** Says what happened to accounts. */
@ApplicationScoped
class AccountTeller implements EventTeller {
    private static final Texts TEXTS = Texts.of(AccountTeller.class);

    @Override
    public Class<? extends DomainEvent> events() {
        return AccountEvent.class;
    }

    @Override
    public Sentence called(Record state, Audience audience) {
        return state instanceof AccountState account ? Texts.words(account.displayName()) : null;
    }

    @Override
    public Telling tell(Past past, Audience audience) {
        DomainEvent event = past.event().event();
        if (event instanceof AccountCreated created) {
            return say("told.created", created.id(), audience)
                    .with(values().add("value.login", null, created.login())
                            .add("value.roles", null, roles(created.roles()))
                            .add("value.referee", null, name(created.refereeId(), audience)));
        }
        if (event instanceof AccountChanged changed) {
            return say("told.changed", changed.id(), audience)
                    .with(past.before(AccountState.class)
                            .map(was -> changed(was, changed, audience))
                            .orElseGet(AccountTeller::values));
        }
        if (event instanceof AccountDeleted deleted) {
            return say("told.deleted", deleted.id(), audience);
        }
        if (event instanceof AccountErased erased) {
            return say("told.erased", erased.id(), audience);
        }
        if (event instanceof PasswordChanged changed) {
            return say("told.password", changed.id(), audience);
        }
        if (event instanceof AccessTokenCreated created) {
            return token("told.tokenCreated", created.name(), created.id(), audience);
        }
        if (event instanceof AccessTokenRevoked revoked) {
            String name = past.before(AccountState.class)
                    .map(was -> was.tokens().get(revoked.tokenId()))
                    .orElse(null);
            return token("told.tokenRevoked", name, revoked.id(), audience);
        }
        throw new IllegalArgumentException("No sentence for " + event.getClass());
    }

    private static Telling say(String key, AccountId account, Audience audience) {
        return Telling.of(TEXTS.sentence(key, audience.name(account)));
    }

    /** @param name null: it was erased with its owner */
    private static Telling token(String key, String name, AccountId owner, Audience audience) {
        return Telling.of(
                TEXTS.sentence(name == null || name.isEmpty() ? key + ".erased" : key, audience.name(owner), name));
    }

    private static ValueChanges changed(AccountState was, AccountChanged is, Audience audience) {
        return values().add(
                        "value.displayName",
                        was.displayName(),
                        Objects.requireNonNullElse(is.displayName(), Erased.NAME))
                .add("value.roles", roles(was.roles()), roles(is.roles()))
                .add("value.referee", name(was.refereeId(), audience), name(is.refereeId(), audience))
                .add("value.language", language(was.language()), language(is.language()))
                .add("value.active", active(was.active()), active(is.active()));
    }

    private static Sentence roles(Set<Role> roles) {
        return Sentence.list(roles.stream()
                .sorted()
                .map(role -> TEXTS.sentence("role." + role))
                .toList());
    }

    private static Sentence language(String language) {
        return TEXTS.sentence("language." + language);
    }

    private static Sentence active(boolean active) {
        return TEXTS.sentence("active." + active);
    }

    private static Sentence name(RefereeId referee, Audience audience) {
        return referee == null ? null : audience.name(referee);
    }

    private static ValueChanges values() {
        return new ValueChanges(TEXTS);
    }
}
