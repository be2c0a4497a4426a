package org.refstand.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.Id;
import org.refstand.referee.RefereeId;

/** What is to be known of periods when one changes, or when somebody answers. */
@ApplicationScoped
class PeriodFacts {
    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    Jdbi jdbi;

    /**
     * A period's days and whether it takes answers.
     *
     * @param deadline until then it does, if open
     */
    record Days(PeriodId id, String name, LocalDate first, LocalDate last, Instant deadline, PeriodStatus status) {

        boolean contains(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        boolean acceptsAnswers(Instant now) {
            return status == PeriodStatus.OPEN && !now.isAfter(deadline);
        }
    }

    /** @return another period that has one of these days */
    Optional<Days> overlapping(LocalDate first, LocalDate last, PeriodId self) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select id, name, first_day, last_day, deadline, status from period
                         where first_day <= :last and last_day >= :first and id <> :self
                         order by first_day limit 1""")
                .bind("first", first)
                .bind("last", last)
                .bind("self", self == null ? NOBODY : self.value())
                .map((row, context) -> days(row))
                .findOne());
    }

    /**
     * The periods of these fixtures. Until the running transaction has ended none of them can be locked and none of the
     * fixtures changed; where one is being locked, this waits and then sees it locked.
     */
    List<Days> held(Collection<FixtureId> fixtures) {
        return jdbi.withHandle(handle -> {
            handle.createQuery("select id from fixture where id = any(:fixtures) order by id for share")
                    .bindArray("fixtures", Id.class, fixtures)
                    .mapTo(UUID.class)
                    .list();
            return handle.createQuery(
                            """
                            select id, name, first_day, last_day, deadline, status from period p
                             where exists (select 1 from fixture f where f.id = any(:fixtures)
                                              and f.match_date between p.first_day and p.last_day)
                             order by id for share of p""")
                    .bindArray("fixtures", Id.class, fixtures)
                    .map((row, context) -> days(row))
                    .list();
        });
    }

    /** The period, if there is one; it cannot be locked until the running transaction has ended. */
    Optional<Days> held(PeriodId period) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select id, name, first_day, last_day, deadline, status from period
                         where id = :period for share""")
                .bind("period", period)
                .map((row, context) -> days(row))
                .findOne());
    }

    /** @return how many answers were given for fixtures of the period's days */
    long answersIn(PeriodId period) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select count(*) from availability a
                          join fixture f on f.id = a.fixture_id
                          join period p on f.match_date between p.first_day and p.last_day
                         where p.id = :period""")
                .bind("period", period)
                .mapTo(Long.class)
                .one());
    }

    /** @return those of the fixtures that got another time or place after the referee had answered */
    Set<FixtureId> askedAgain(RefereeId referee, Collection<FixtureId> fixtures) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select f.id from fixture f
                          join availability a on a.fixture_id = f.id and a.referee_id = :referee
                         where f.id = any(:fixtures) and a.confirmed_at < f.moved_at""")
                .bind("referee", referee)
                .bindArray("fixtures", Id.class, fixtures)
                .mapTo(UUID.class)
                .map(FixtureId::new)
                .collect(Collectors.toSet()));
    }

    private static Days days(ResultSet row) throws SQLException {
        return new Days(
                new PeriodId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                row.getObject(4, LocalDate.class),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                PeriodStatus.valueOf(row.getString(6)));
    }
}
