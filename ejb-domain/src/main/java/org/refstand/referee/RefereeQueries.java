package org.refstand.referee;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.refstand.kernel.Database;
import org.refstand.kernel.Listing;
import org.refstand.kernel.Page;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.ReadSide;
import org.refstand.league.ClubId;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Role;

/** Referees as people see them. */
@ReadSide
public class RefereeQueries {
    static final String COLUMNS = "r.*, coalesce(c.name, '') as club_name";
    static final String TABLES = "referee r left join club c on c.id = r.club_id";

    @Inject
    Jdbi jdbi;

    @Inject
    CurrentCaller caller;

    /** Referees by last and first name; those whose data were erased only where the inactive are asked for. */
    @RolesAllowed({Role.ASSIGNERS, Role.ADMINS})
    public Page<RefereeView> page(RefereeFilter filter, PageRequest page) {
        return new Listing<>(COLUMNS, TABLES, RefereeQueries::referee)
                .search("r.first_name || ' ' || r.last_name || ', ' || r.first_name", filter.search())
                .where("r.club_id = :club", "club", filter.clubId())
                .where("r.licence = :licence", "licence", filter.licence())
                .where("r.active = :active", "active", filter.active())
                .where("r.erased = :erased", "erased", Boolean.FALSE.equals(filter.active()) ? null : false)
                .sortedBy("lower(r.last_name)", "lower(r.first_name)", "r.id")
                .page(jdbi, page);
    }

    /**
     * One referee; a referee sees only the own data.
     *
     * @throws org.refstand.security.Forbidden when a referee asks for another, known or not
     */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Optional<RefereeView> find(RefereeId id) {
        if (!caller.get().is(Role.ADMIN)) {
            caller.requireActingFor(id.value(), "RefereeQueries.find");
        }
        return jdbi.withHandle(
                handle -> handle.createQuery("select " + COLUMNS + " from " + TABLES + " where r.id = :id")
                        .bind("id", id.value())
                        .map(RefereeQueries::referee)
                        .findOne());
    }

    static RefereeView referee(ResultSet row, StatementContext context) throws SQLException {
        return new RefereeView(
                new RefereeId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("first_name"),
                row.getString("last_name"),
                Database.id(row.getObject("club_id", UUID.class), ClubId::new),
                row.getString("club_name"),
                row.getString("licence"),
                row.getObject("licence_valid_until", LocalDate.class),
                row.getString("email"),
                row.getString("telephone"),
                row.getString("home_zip"),
                row.getString("home_city"),
                row.getObject("home_latitude", Double.class),
                row.getObject("home_longitude", Double.class),
                row.getObject("max_per_day", Integer.class),
                row.getObject("max_per_season", Integer.class),
                row.getObject("wanted_per_season", Integer.class),
                row.getBoolean("active"),
                row.getBoolean("erased"));
    }
}
