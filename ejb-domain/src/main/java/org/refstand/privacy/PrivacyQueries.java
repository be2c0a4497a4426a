package org.refstand.privacy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.refstand.account.AccountId;
import org.refstand.kernel.Database;
import org.refstand.kernel.Listing;
import org.refstand.kernel.Page;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.ReadSide;
import org.refstand.referee.RefereeId;
import org.refstand.security.Role;

/** Whose personal data the desk keeps. */
@ReadSide
public class PrivacyQueries {
    private static final String NAME = "coalesce(r.first_name || ' ' || r.last_name, a.display_name)";
    private static final String ACTIVE = "(coalesce(r.active, false) or coalesce(a.active, false))";
    private static final String COLUMNS =
            "r.id as referee_id, a.id as account_id, coalesce(r.version, a.version) as version, "
                    + NAME + " as name, coalesce(a.login, '') as login, coalesce(c.name, '') as club_name, " + ACTIVE
                    + " as active";
    private static final String TABLES =
            "referee r full join account a on a.referee_id = r.id left join club c on c.id = r.club_id";

    @Inject
    Jdbi jdbi;

    /**
     * People by name, referees and their accounts as one, but for those whose data were erased.
     *
     * @param search part of name or log-in name; null: everybody
     * @param active only those, or only the others; null: both
     */
    @RolesAllowed(Role.ADMINS)
    public Page<PersonView> people(String search, Boolean active, PageRequest page) {
        return new Listing<>(COLUMNS, TABLES, PrivacyQueries::person)
                .where("coalesce(r.erased, a.erased) = :erased", "erased", false)
                .where(ACTIVE + " = :active", "active", active)
                .search(NAME + " || ' ' || coalesce(a.login, '')", search)
                .sortedBy("lower(" + NAME + ")", "coalesce(r.id, a.id)")
                .page(jdbi, page);
    }

    private static PersonView person(ResultSet row, StatementContext context) throws SQLException {
        return new PersonView(
                Database.id(row.getObject("referee_id", UUID.class), RefereeId::new),
                Database.id(row.getObject("account_id", UUID.class), AccountId::new),
                row.getLong("version"),
                row.getString("name"),
                row.getString("login"),
                row.getString("club_name"),
                row.getBoolean("active"));
    }
}
