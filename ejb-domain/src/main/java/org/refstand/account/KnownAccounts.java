package org.refstand.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.refstand.security.Caller;
import org.refstand.security.Role;

/** The accounts that may log in, as callers. */
@ApplicationScoped
class KnownAccounts {
    private static final String SELECT =
            """
            select a.id, a.display_name, a.referee_id, a.password_number, a.password_hash, a.active,
                   array(select r.role from account_role r where r.account_id = a.id) as roles
              from account a where\s""";

    @Inject
    Jdbi jdbi;

    /**
     * An account with what its password is checked against.
     *
     * @param active whether it may log in
     */
    record Known(Caller caller, String passwordHash, boolean active) {}

    /** @return whoever has this log-in name, upper and lower case being the same */
    Optional<Known> named(String login) {
        return jdbi.withHandle(handle -> handle.select(SELECT + "lower(a.login) = lower(?)", login)
                .map(KnownAccounts::known)
                .findOne());
    }

    /** @return the account as a caller; empty when it may not log in */
    Optional<Caller> active(UUID account) {
        return jdbi.withHandle(handle -> handle.select(SELECT + "a.id = ? and a.active", account)
                .map(KnownAccounts::known)
                .map(Known::caller)
                .findOne());
    }

    /** @return whether anybody can keep the accounts */
    boolean hasAdministrator() {
        return jdbi.withHandle(handle -> handle.select(
                        """
                        select exists (select 1 from account a join account_role r on r.account_id = a.id
                                        where a.active and r.role = 'ADMIN')""")
                .mapTo(Boolean.class)
                .one());
    }

    /** @return whether another active administrator stays; two who step down at the same moment wait for each other */
    boolean hasAdministratorBeside(AccountId account) {
        return jdbi.withHandle(handle -> {
            handle.execute("select pg_advisory_xact_lock(hashtext('administrators'))");
            return handle.select(
                            """
                            select exists (select 1 from account a join account_role r on r.account_id = a.id
                                            where a.active and r.role = 'ADMIN' and a.id <> ?)""",
                            account.value())
                    .mapTo(Boolean.class)
                    .one();
        });
    }

    /** @return whether it ever did anything or was told something, so that history names it */
    boolean isNamedInHistory(AccountId account) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select exists (select 1 from event where actor = :id)
                            or exists (select 1 from notification where account_id = :id)""")
                .bind("id", account)
                .mapTo(Boolean.class)
                .one());
    }

    /** @return whether another account has this log-in name */
    boolean isLoginTaken(String login) {
        return jdbi.withHandle(
                handle -> handle.select("select exists (select 1 from account where lower(login) = lower(?))", login)
                        .mapTo(Boolean.class)
                        .one());
    }

    /** @return whether another account belongs to the referee */
    boolean isRefereeTaken(UUID referee, UUID self) {
        return jdbi.withHandle(handle -> handle.select(
                        "select exists (select 1 from account where referee_id = ? and id <> ?)", referee, self)
                .mapTo(Boolean.class)
                .one());
    }

    private static Known known(ResultSet row, StatementContext context) throws SQLException {
        Set<Role> roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
        Caller caller = new Caller(
                row.getObject("id", UUID.class),
                row.getString("display_name"),
                roles,
                row.getObject("referee_id", UUID.class),
                row.getLong("password_number"));
        return new Known(caller, row.getString("password_hash"), row.getBoolean("active"));
    }
}
