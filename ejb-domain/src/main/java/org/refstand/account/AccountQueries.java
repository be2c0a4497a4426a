package org.refstand.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.refstand.kernel.Listing;
import org.refstand.kernel.Page;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.ReadSide;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeRef;
import org.refstand.security.Caller;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Forbidden;
import org.refstand.security.Role;

/** Accounts as people see them. */
@ReadSide
public class AccountQueries {
    private static final String COLUMNS =
            """
            a.id, a.version, a.login, a.display_name, a.language, a.active, a.referee_id,
            r.first_name || ' ' || r.last_name as referee_name, r.licence, coalesce(c.name, '') as club_name,
            array(select o.role from account_role o where o.account_id = a.id) as roles""";
    private static final String TABLES =
            "account a left join referee r on r.id = a.referee_id left join club c on c.id = r.club_id";

    @Inject
    Jdbi jdbi;

    @Inject
    AccessTokens tokens;

    @Inject
    CurrentCaller caller;

    /** Accounts by login, but for those whose personal data were erased; search may be null. */
    @RolesAllowed(Role.ADMINS)
    public Page<AccountView> page(String search, PageRequest page) {
        return new Listing<>(COLUMNS, TABLES, AccountQueries::account)
                .search("a.login || ' ' || a.display_name", search)
                .where("a.erased = :erased", "erased", false)
                .sortedBy("lower(a.login)", "a.id")
                .page(jdbi, page);
    }

    /** Whose account it is. */
    @RolesAllowed(Role.ADMINS)
    public Optional<AccountId> of(RefereeId referee) {
        return jdbi.withHandle(handle -> handle.createQuery("select id from account where referee_id = :referee")
                .bind("referee", referee)
                .mapTo(UUID.class)
                .map(AccountId::new)
                .findOne());
    }

    /** The caller's own account. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Optional<AccountView> me() {
        return Optional.ofNullable(caller.get().account()).map(AccountId::new).flatMap(this::row);
    }

    /** The caller's tokens that are not revoked. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public List<AccessTokenView> accessTokens() {
        return Optional.ofNullable(caller.get().account())
                .map(AccountId::new)
                .map(tokens::of)
                .orElse(List.of());
    }

    /**
     * One account; everybody may see the own one.
     *
     * @throws Forbidden when somebody but an administrator asks for another's, known or not
     */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Optional<AccountView> find(AccountId id) {
        Caller by = caller.get();
        if (!by.is(Role.ADMIN) && !id.value().equals(by.account())) {
            throw Forbidden.to(by, "AccountQueries.find");
        }
        return row(id);
    }

    private Optional<AccountView> row(AccountId id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select " + COLUMNS + " from " + TABLES + " where a.id = :id")
                        .bind("id", id)
                        .map(AccountQueries::account)
                        .findOne());
    }

    private static AccountView account(ResultSet row, StatementContext context) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .forEach(roles::add);
        UUID referee = row.getObject("referee_id", UUID.class);
        return new AccountView(
                new AccountId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("login"),
                row.getString("display_name"),
                roles,
                referee == null
                        ? null
                        : new RefereeRef(
                                new RefereeId(referee),
                                row.getString("referee_name"),
                                row.getString("licence"),
                                row.getString("club_name")),
                row.getString("language"),
                row.getBoolean("active"));
    }
}
