package org.refstand.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.refstand.kernel.Zone;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeRef;

/** Absences from SQL, roughly by what may touch the days, then exactly by their times. */
@ApplicationScoped
class AbsenceRows {
    private static final String SELECT =
            """
            select a.id, a.version, a.starts_at, a.ends_at, a.whole_days, a.repeat_until, a.reason,
                   r.id, r.first_name || ' ' || r.last_name, r.licence, coalesce(c.name, '')
              from absence a join referee r on r.id = a.referee_id left join club c on c.id = r.club_id
            """;
    private static final int REFEREE = 8;

    @Inject
    Jdbi jdbi;

    @Inject
    Zone zone;

    /** The times of a referee's absences that touch the days, both included. */
    List<AbsenceTimes> times(RefereeId referee, LocalDate first, LocalDate last) {
        return touching(referee, first, last).stream().map(AbsenceRows::times).toList();
    }

    /** Absences touching the days, both included, by start; of everybody where no referee is named. */
    List<AbsenceView> touching(RefereeId referee, LocalDate first, LocalDate last) {
        Instant start = first.atStartOfDay(zone.id()).toInstant();
        Instant end = last.plusDays(1).atStartOfDay(zone.id()).toInstant();
        return jdbi
                .withHandle(handle -> roughly(handle, referee, start, end)
                        .map((row, context) -> view(row))
                        .list())
                .stream()
                .filter(absence -> times(absence).covers(start, end, zone.id()))
                .toList();
    }

    /** One absence. */
    List<AbsenceView> find(AbsenceId id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " where a.id = :id")
                .bind("id", id)
                .map((row, context) -> view(row))
                .list());
    }

    private static Query roughly(Handle handle, RefereeId referee, Instant start, Instant end) {
        String whose = referee == null ? "" : " and a.referee_id = :referee";
        Query query = handle.createQuery(SELECT
                        + """
                           where a.starts_at < :end and (a.ends_at > :start or a.repeat_until is not null)"""
                        + whose
                        + " order by a.starts_at, a.id")
                .bind("start", start.atOffset(ZoneOffset.UTC))
                .bind("end", end.atOffset(ZoneOffset.UTC));
        return referee == null ? query : query.bind("referee", referee);
    }

    private static AbsenceTimes times(AbsenceView absence) {
        return new AbsenceTimes(absence.startsAt(), absence.endsAt(), absence.wholeDays(), absence.repeatUntil());
    }

    private static AbsenceView view(ResultSet row) throws SQLException {
        return new AbsenceView(
                new AbsenceId(row.getObject(1, UUID.class)),
                row.getLong(2),
                new RefereeRef(
                        new RefereeId(row.getObject(REFEREE, UUID.class)),
                        row.getString(REFEREE + 1),
                        row.getString(REFEREE + 2),
                        row.getString(REFEREE + 3)),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getBoolean(5),
                row.getObject(6, LocalDate.class),
                row.getString(7));
    }
}
