package org.refstand.availability;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureQueries;
import org.refstand.fixture.FixtureView;
import org.refstand.kernel.GeoPoint;
import org.refstand.kernel.Listing;
import org.refstand.kernel.Page;
import org.refstand.kernel.PageRequest;
import org.refstand.kernel.ReadSide;
import org.refstand.kernel.Zone;
import org.refstand.league.VenueView;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeQueries;
import org.refstand.referee.RefereeView;
import org.refstand.security.CurrentCaller;
import org.refstand.security.Forbidden;
import org.refstand.security.Role;

/** Periods, answers and absences as people see them. */
@ReadSide
public class AvailabilityQueries {
    private static final String PERIOD = "id, version, name, first_day, last_day, deadline, status";
    private static final String ANSWER =
            """
            a.referee_id, a.fixture_id, a.answer, a.declared_at, a.confirmed_at,
            coalesce(a.confirmed_at < f.moved_at, false) as outdated""";
    private static final String ANSWERS = "availability a join fixture f on f.id = a.fixture_id";

    @Inject
    Jdbi jdbi;

    @Inject
    FixtureQueries fixtures;

    @Inject
    RefereeQueries referees;

    @Inject
    AbsenceRows absences;

    @Inject
    CurrentCaller caller;

    @Inject
    Zone zone;

    @Inject
    Clock clock;

    /** Periods, the latest first. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Page<PeriodView> periods(PageRequest page) {
        return new Listing<>(PERIOD, "period", this::asPeriod)
                .sortedBy("first_day desc", "id")
                .page(jdbi, page);
    }

    /** One period. */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS, Role.ADMINS})
    public Optional<PeriodView> period(PeriodId id) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + PERIOD + " from period where id = :id")
                .bind("id", id)
                .map(this::asPeriod)
                .findOne());
    }

    /**
     * What a referee is asked in a period, by day and time, with what stands in the way. Matches of leagues whose clubs find
     * the crews are left out.
     *
     * @throws Forbidden when a referee asks for another
     */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS})
    public List<AvailabilityQuestion> questions(RefereeId referee, PeriodId period) {
        caller.requireActingFor(referee.value(), "AvailabilityQueries.questions");
        Optional<PeriodView> asked = period(period);
        Optional<RefereeView> who = referees.find(referee);
        if (asked.isEmpty() || who.isEmpty()) {
            return List.of();
        }
        LocalDate first = asked.get().firstDay();
        LocalDate last = asked.get().lastDay();
        List<AbsenceTimes> away = absences.times(referee, first, last);
        Map<FixtureId, AvailabilityView> answers = answers(referee, first, last);
        return fixtures.between(first, last).stream()
                .map(Question::new)
                .filter(Question::isAsked)
                .map(question -> question(question, who.get(), away, answers))
                .toList();
    }

    /** How far the answers have come. */
    @RolesAllowed(Role.ASSIGNERS)
    public PeriodProgress progress(PeriodId period) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        with asked as (
                            select f.id from fixture f
                              join league l on l.id = f.league_id and l.assigned_by = 'CENTRAL'
                              join period p on p.id = :period and f.match_date between p.first_day and p.last_day
                             where f.status = 'SCHEDULED')
                        select (select count(*) from asked), (select count(*) from referee where active),
                               count(distinct a.referee_id), count(*)
                          from availability a join asked on asked.id = a.fixture_id""")
                .bind("period", period)
                .map((row, context) ->
                        new PeriodProgress(period, row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4)))
                .one());
    }

    /** Who answered for a fixture, the first answer first. */
    @RolesAllowed(Role.ASSIGNERS)
    public Page<AvailabilityView> answers(FixtureId fixture, PageRequest page) {
        return new Listing<>(ANSWER, ANSWERS, AvailabilityQueries::answer)
                .where("a.fixture_id = :fixture", "fixture", fixture)
                .sortedBy("a.declared_at", "a.referee_id")
                .page(jdbi, page);
    }

    /**
     * Absences touching the days, both included; referee null: everybody's, for assigners. A weekly one that touches them is
     * there once, with its first time.
     *
     * @throws Forbidden when a referee asks for another's
     */
    @RolesAllowed({Role.REFEREES, Role.ASSIGNERS})
    public List<AbsenceView> absences(RefereeId referee, LocalDate from, LocalDate until) {
        if (referee != null) {
            caller.requireActingFor(referee.value(), "AvailabilityQueries.absences");
        } else if (!caller.get().is(Role.ASSIGNER)) {
            throw Forbidden.to(caller.get(), "AvailabilityQueries.absences of everybody");
        }
        return absences.touching(referee, from, until);
    }

    private Map<FixtureId, AvailabilityView> answers(RefereeId referee, LocalDate first, LocalDate last) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + ANSWER + " from " + ANSWERS
                        + " where a.referee_id = :referee and f.match_date between :first and :last")
                .bind("referee", referee)
                .bind("first", first)
                .bind("last", last)
                .map(AvailabilityQueries::answer)
                .collectToMap(AvailabilityView::fixtureId, answer -> answer));
    }

    private AvailabilityQuestion question(
            Question question, RefereeView who, List<AbsenceTimes> away, Map<FixtureId, AvailabilityView> answers) {
        FixtureView fixture = question.fixture();
        AvailabilityView answer = answers.get(fixture.id());
        Optional<Obstacle> obstacle = question.obstacle(who.clubId(), away, clock.instant(), zone.id());
        return new AvailabilityQuestion(
                fixture,
                answer == null ? null : answer.answer(),
                answer == null ? null : answer.confirmedAt(),
                answer != null && answer.outdated(),
                obstacle.orElse(null),
                obstacle.map(question::words).orElse(null),
                distance(who, fixture.venue()));
    }

    private static Integer distance(RefereeView who, VenueView venue) {
        return GeoPoint.of(who.homeLatitude(), who.homeLongitude())
                .flatMap(
                        home -> GeoPoint.of(venue.latitude(), venue.longitude()).map(home::kilometresTo))
                .map(kilometres -> (int) Math.round(kilometres))
                .orElse(null);
    }

    private PeriodView asPeriod(ResultSet row, StatementContext context) throws SQLException {
        Instant deadline = row.getObject("deadline", OffsetDateTime.class).toInstant();
        PeriodStatus status = PeriodStatus.valueOf(row.getString("status"));
        return new PeriodView(
                new PeriodId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                row.getString("name"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                deadline,
                status,
                status == PeriodStatus.OPEN && !clock.instant().isAfter(deadline));
    }

    private static AvailabilityView answer(ResultSet row, StatementContext context) throws SQLException {
        return new AvailabilityView(
                new RefereeId(row.getObject("referee_id", UUID.class)),
                new FixtureId(row.getObject("fixture_id", UUID.class)),
                Answer.valueOf(row.getString("answer")),
                row.getObject("declared_at", OffsetDateTime.class).toInstant(),
                row.getObject("confirmed_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("outdated"));
    }
}
