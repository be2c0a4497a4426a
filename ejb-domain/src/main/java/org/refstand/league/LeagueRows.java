package org.refstand.league;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/** Columns of this feature's tables and how a row becomes its view. */
final class LeagueRows {
    static final String CLUB = "c.id, c.version, c.name, c.short_name, c.active";
    static final String CLUBS = "club c";
    static final String VENUE = "v.id, v.version, v.name, v.street, v.zip, v.city, v.telephone, v.email, v.latitude,"
            + " v.longitude, v.courts, v.active";
    static final String VENUES = "venue v";
    static final String LEAGUE = "l.id, l.version, l.name, l.season, l.assigned_by, l.match_minutes, l.quota_per_team,"
            + " l.quota_unit, l.active,"
            + " array(select r.role || ',' || r.required || ',' || coalesce(r.minimum_licence, '')"
            + " from league_role r where r.league_id = l.id) as roles";
    static final String LEAGUES = "league l";
    static final String TEAM = "t.id, t.version, t.name, t.active, t.club_id, c.name as club_name, t.league_id,"
            + " l.name as league_name, l.season, l.assigned_by";
    static final String TEAMS = "team t join club c on c.id = t.club_id join league l on l.id = t.league_id";

    private LeagueRows() {}

    static ClubView club(ResultSet row, StatementContext context) throws SQLException {
        return new ClubView(
                new ClubId(id(row, "id")),
                row.getLong("version"),
                row.getString("name"),
                row.getString("short_name"),
                row.getBoolean("active"));
    }

    static VenueView venue(ResultSet row, StatementContext context) throws SQLException {
        return new VenueView(
                new VenueId(id(row, "id")),
                row.getLong("version"),
                row.getString("name"),
                row.getString("street"),
                row.getString("zip"),
                row.getString("city"),
                row.getString("telephone"),
                row.getString("email"),
                row.getObject("latitude", Double.class),
                row.getObject("longitude", Double.class),
                row.getInt("courts"),
                row.getBoolean("active"));
    }

    static LeagueView league(ResultSet row, StatementContext context) throws SQLException {
        return new LeagueView(
                new LeagueId(id(row, "id")),
                row.getLong("version"),
                row.getString("name"),
                row.getString("season"),
                AssignedBy.valueOf(row.getString("assigned_by")),
                row.getInt("match_minutes"),
                roles((String[]) row.getArray("roles").getArray()),
                quota(row),
                row.getBoolean("active"));
    }

    private static List<LeagueRole> roles(String[] rows) {
        List<LeagueRole> roles = new ArrayList<>(rows.length);
        for (String row : rows) {
            String[] part = row.split(",", 3);
            roles.add(new LeagueRole(CrewRole.valueOf(part[0]), part[2], Boolean.parseBoolean(part[1])));
        }
        roles.sort(Comparator.comparing(LeagueRole::role));
        return roles;
    }

    private static Quota quota(ResultSet row) throws SQLException {
        String unit = row.getString("quota_unit");
        return unit == null ? null : new Quota(row.getInt("quota_per_team"), QuotaUnit.valueOf(unit));
    }

    static TeamView team(ResultSet row, StatementContext context) throws SQLException {
        LeagueRef league = new LeagueRef(
                new LeagueId(id(row, "league_id")),
                row.getString("league_name"),
                row.getString("season"),
                AssignedBy.valueOf(row.getString("assigned_by")));
        return new TeamView(
                new TeamId(id(row, "id")),
                row.getLong("version"),
                row.getString("name"),
                new ClubId(id(row, "club_id")),
                row.getString("club_name"),
                league,
                row.getBoolean("active"));
    }

    static LicenceClass licence(ResultSet row, StatementContext context) throws SQLException {
        return new LicenceClass(row.getString("code"), row.getInt("rank"), row.getString("name"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
