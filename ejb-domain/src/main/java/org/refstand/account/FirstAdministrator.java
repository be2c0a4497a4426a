package org.refstand.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.refstand.kernel.Outcome;
import org.refstand.kernel.Rejection;
import org.refstand.security.Caller;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Role;

/**
 * The first administrator, made at the start of a desk that has none, of REFSTAND_ADMIN_LOGIN and REFSTAND_ADMIN_PASSWORD.
 * Without them nobody is made up: there is no default password.
 */
@ApplicationScoped
class FirstAdministrator {
    private static final Logger LOG = System.getLogger(FirstAdministrator.class.getName());

    @Inject
    @ConfigProperty(name = "refstand.admin.login")
    Optional<String> login;

    @Inject
    @ConfigProperty(name = "refstand.admin.password")
    Optional<String> password;

    @Inject
    @ConfigProperty(name = "refstand.admin.language", defaultValue = "de")
    String language;

    @Inject
    KnownAccounts known;

    @Inject
    AccountService accounts;

    @Inject
    CurrentCaller caller;

    /** Makes it of the configuration when there is none yet. */
    void createWhereMissing() {
        if (!known.hasAdministrator()) {
            create(login.orElse(""), password.orElse(""));
        }
    }

    /** Makes the administrator, or says in the log why there still is none. */
    void create(String name, String secret) {
        if (name.isBlank() || secret.isBlank()) {
            LOG.log(
                    Level.INFO,
                    "There is no administrator. Set REFSTAND_ADMIN_LOGIN and REFSTAND_ADMIN_PASSWORD and start again.");
            return;
        }
        CreateAccount wanted = new CreateAccount(name, name, secret, Set.of(Role.ASSIGNER, Role.ADMIN), null, language);
        Outcome<AccountView> made = caller.as(Caller.SYSTEM, () -> accounts.create(wanted));
        if (made.isDone()) {
            LOG.log(Level.INFO, "The first administrator is '" + name + "'.");
        }
        for (Rejection rejection : made.rejections()) {
            LOG.log(
                    Level.ERROR,
                    "No administrator was made: " + rejection.message().en());
        }
    }
}
