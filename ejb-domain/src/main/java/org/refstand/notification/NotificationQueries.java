package org.refstand.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.Database;
import org.refstand.kernel.Id;
import org.refstand.kernel.Listing;
import org.refstand.kernel.Page;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.ReadSide;
import org.refstand.kernel.Sentence;
import org.refstand.security.Caller;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Role;

/** What people were told. */
@ReadSide
public class NotificationQueries {
    private static final String COLUMNS =
            """
            n.id, n.kind, n.text_de, n.text_en, n.fixture_id, n.created_at, n.read_at,
            coalesce(r.first_name || ' ' || r.last_name, a.display_name) as recipient""";
    private static final String TABLES =
            """
            notification n
            left join referee r on r.id = n.referee_id
            left join account a on a.id = n.account_id""";
    private static final String MINE = "n.referee_id = any(:me) or n.account_id = any(:me)";

    @Inject
    Jdbi jdbi;

    @Inject
    CurrentCaller caller;

    /** What the caller was told, as a referee and as an account of the desk, the latest first. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Page<NotificationView> mine(PageRequest page) {
        return list().where(MINE, "me", recipients(caller.get())).page(jdbi, page);
    }

    /** Of these, what the caller was told; in no particular order. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public List<NotificationView> mine(Collection<NotificationId> ids) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + COLUMNS + " from " + TABLES + " where n.id = any(:ids) and (" + MINE + ")")
                .bindArray("ids", Id.class, ids)
                .bind("me", recipients(caller.get()))
                .map((row, context) -> view(row))
                .list());
    }

    /** How much of it the caller has not read. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public int unread() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from notification n where n.read_at is null and (" + MINE + ")")
                .bind("me", recipients(caller.get()))
                .mapTo(Integer.class)
                .one());
    }

    /** What everybody was told, the latest first. */
    @RolesAllowed(Role.ASSIGNERS)
    public Page<NotificationView> sent(PageRequest page) {
        return list().page(jdbi, page);
    }

    private static Listing<NotificationView> list() {
        return new Listing<>(COLUMNS, TABLES, (row, context) -> view(row)).sortedBy("n.created_at desc", "n.id desc");
    }

    private static NotificationView view(ResultSet row) throws SQLException {
        OffsetDateTime readAt = row.getObject("read_at", OffsetDateTime.class);
        return new NotificationView(
                new NotificationId(row.getObject("id", UUID.class)),
                NotificationKind.valueOf(row.getString("kind")),
                new Sentence(row.getString("text_de"), row.getString("text_en")),
                Database.id(row.getObject("fixture_id", UUID.class), FixtureId::new),
                row.getString("recipient"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                readAt == null ? null : readAt.toInstant());
    }

    /** Whatever was sent to one of these was sent to the caller. */
    private static UUID[] recipients(Caller caller) {
        return Stream.of(caller.referee(), caller.account())
                .filter(Objects::nonNull)
                .toArray(UUID[]::new);
    }
}
