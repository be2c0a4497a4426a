package org.refstand.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.refstand.kernel.Listing;
import org.refstand.kernel.Page;
import org.refstand.kernel.PageRequest;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeRef;

/** Wishes, and those they are about, from SQL. */
@ApplicationScoped
class PartnerRows {
    private static final String COLLEAGUE = "r.id, r.first_name, r.last_name, r.licence, coalesce(c.name, '') as club";

    @Inject
    Jdbi jdbi;

    /** Somebody who wishes, or whom a wish is about. */
    record Known(String name, boolean active) {}

    /** @return those that there are; they can neither be deleted nor erased until the transaction ends */
    Map<RefereeId, Known> kept(RefereeId referee, RefereeId colleague) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select id, first_name || ' ' || last_name, active from referee
                         where id = any(:ids) and not erased order by id for key share""")
                .bind("ids", Stream.of(referee, colleague).map(RefereeId::value).toArray(UUID[]::new))
                .map((row, context) -> Map.entry(
                        new RefereeId(row.getObject(1, UUID.class)), new Known(row.getString(2), row.getBoolean(3))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** @return the referee's wishes by the colleague's name; the version stands in each row, that of an empty list alone */
    PartnerWishesView of(RefereeId referee) {
        return jdbi.withHandle(handle -> {
            List<Row> rows = handle.createQuery(
                            "select l.version, w.wish, r.active, " + COLLEAGUE
                                    + """
                               from partner_wishes l
                               left join partner_wish w on w.list_id = l.id
                               left join referee r on r.id = w.colleague_id
                               left join club c on c.id = r.club_id
                              where l.referee_id = :referee
                              order by lower(r.last_name), lower(r.first_name), r.id""")
                    .bind("referee", referee)
                    .map((row, context) -> Row.read(row))
                    .list();
            return new PartnerWishesView(
                    referee,
                    rows.isEmpty() ? 0 : rows.get(0).version(),
                    rows.stream().flatMap(row -> Stream.ofNullable(row.wish())).toList());
        });
    }

    /** @return those whom a wish of the referee's may be about, by name */
    Page<RefereeRef> colleagues(RefereeId referee, String search, PageRequest page) {
        return new Listing<>(
                        COLLEAGUE, "referee r left join club c on c.id = r.club_id", (row, context) -> colleague(row))
                .where("r.active and r.id <> :referee", "referee", referee)
                .search("r.first_name || ' ' || r.last_name || ', ' || r.first_name", search)
                .sortedBy("lower(r.last_name)", "lower(r.first_name)", "r.id")
                .page(jdbi, page);
    }

    private static RefereeRef colleague(ResultSet row) throws SQLException {
        return new RefereeRef(
                new RefereeId(row.getObject("id", UUID.class)),
                row.getString("first_name") + " " + row.getString("last_name"),
                row.getString("licence"),
                row.getString("club"));
    }

    /** @param wish null: the list is empty */
    private record Row(long version, PartnerWishView wish) {
        static Row read(ResultSet row) throws SQLException {
            String wish = row.getString("wish");
            return new Row(
                    row.getLong("version"),
                    wish == null
                            ? null
                            : new PartnerWishView(colleague(row), PartnerWish.valueOf(wish), row.getBoolean("active")));
        }
    }
}
