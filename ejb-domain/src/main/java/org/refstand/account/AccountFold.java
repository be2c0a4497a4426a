package org.refstand.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.refstand.eventlog.Fold;
import org.refstand.eventlog.RecordedEvent;
import org.refstand.kernel.Database;
import org.refstand.kernel.DomainEvent;
import org.refstand.referee.RefereeId;
import org.refstand.security.Role;

/** The history of accounts, and their rows. */
@ApplicationScoped
class AccountFold implements Fold<AccountState> {
    @Override
    public String aggregate() {
        return "Account";
    }

    @Override
    public Set<Class<? extends DomainEvent>> events() {
        return Set.of(
                AccountEvent.AccountCreated.class,
                AccountEvent.AccountChanged.class,
                AccountEvent.AccountDeleted.class,
                AccountEvent.AccountErased.class,
                AccountEvent.PasswordChanged.class,
                AccountEvent.AccessTokenCreated.class,
                AccountEvent.AccessTokenRevoked.class);
    }

    @Override
    public AccountState after(AccountState before, RecordedEvent event) {
        return AccountState.after(before, event);
    }

    @Override
    public String table() {
        return "account";
    }

    @Override
    public Map<UUID, AccountState> rows(Handle handle, UUID[] ids) {
        return handle.createQuery(
                        """
                        select a.*,
                               array(select r.role from account_role r where r.account_id = a.id) as roles,
                               array(select t.id || ' ' || t.name from access_token t
                                      where t.account_id = a.id and t.revoked_at is null) as tokens
                          from account a where a.id = any(:ids)""")
                .bind("ids", ids)
                .map(AccountFold::state)
                .collectToMap(state -> state.id().value(), state -> state);
    }

    private static AccountState state(ResultSet row, StatementContext context) throws SQLException {
        Set<Role> roles = Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
        return new AccountState(
                new AccountId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("login"),
                row.getString("display_name"),
                roles,
                Database.id(row.getObject("referee_id", UUID.class), RefereeId::new),
                row.getString("language"),
                row.getBoolean("active"),
                row.getBoolean("erased"),
                Arrays.stream((String[]) row.getArray("tokens").getArray())
                        .map(token -> token.split(" ", 2))
                        .collect(Collectors.toMap(
                                token -> new AccessTokenId(UUID.fromString(token[0])), token -> token[1])));
    }
}
