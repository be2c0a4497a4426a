package org.refstand.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.refstand.kernel.Checks;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Texts;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeQueries;
import org.refstand.security.Role;

/** What must hold of an account before it is made or changed. */
@ApplicationScoped
class AccountChecks {
    private static final Texts TEXTS = Texts.of(AccountChecks.class);
    private static final Set<String> LANGUAGES = Set.of("de", "en");
    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    KnownAccounts known;

    @Inject
    RefereeQueries referees;

    Checks of(CreateAccount command) {
        Checks checks = new Checks()
                .text("login", command.login())
                .that(
                        command.login().chars().noneMatch(Character::isWhitespace),
                        Rejection.of("LOGIN_HAS_BLANKS", "login", TEXTS.sentence("login.blanks")))
                .that(
                        !known.isLoginTaken(command.login()),
                        Rejection.of("LOGIN_TAKEN", "login", TEXTS.sentence("login.taken", command.login())));
        Passwords.check(checks, "password", command.password(), command.login());
        return common(checks, NOBODY, command.displayName(), command.roles(), command.refereeId(), command.language());
    }

    Checks of(ChangeAccount command) {
        return common(
                new Checks(),
                command.id().value(),
                command.displayName(),
                command.roles(),
                command.refereeId(),
                command.language());
    }

    private Checks common(
            Checks checks, UUID self, String displayName, Set<Role> roles, RefereeId referee, String language) {
        checks.text("displayName", displayName)
                .that(!roles.isEmpty(), refused("ACCOUNT_NO_ROLE", "roles", "account.noRole"))
                .that(LANGUAGES.contains(language), refused("LANGUAGE_UNKNOWN", "language", "account.language"))
                .that(
                        referee != null || !roles.contains(Role.REFEREE),
                        refused("ACCOUNT_REFEREE_MISSING", "refereeId", "account.refereeMissing"));
        if (referee != null) {
            checks.that(
                            referees.find(referee)
                                    .filter(found -> !found.erased())
                                    .isPresent(),
                            refused("REFEREE_UNKNOWN", "refereeId", "account.refereeUnknown"))
                    .that(
                            !known.isRefereeTaken(referee.value(), self),
                            refused("REFEREE_HAS_ACCOUNT", "refereeId", "account.refereeTaken"));
        }
        return checks;
    }

    private static Rejection refused(String code, String field, String text) {
        return Rejection.of(code, field, TEXTS.sentence(text));
    }
}
