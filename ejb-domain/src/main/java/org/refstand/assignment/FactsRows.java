package org.refstand.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.refstand.availability.AbsenceTimes;
import org.refstand.availability.Answer;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureView;
import org.refstand.kernel.Database;
import org.refstand.kernel.Zone;
import org.refstand.league.ClubId;
import org.refstand.league.CrewRole;
import org.refstand.league.LeagueId;
import org.refstand.referee.RefereeId;
import org.refstand.referee.RefereeRef;

/** One statement for each kind of fact. */
@ApplicationScoped
class FactsRows {
    /** The columns, and the table s. */
    static final String SLOT =
            """
             s.fixture_id, s.role, s.referee_id, s.answer, s.answered_at, s.action_needed, s.staged,
                   s.staged_referee_id, s.staged_reason
              from crew_slot s
            """;
    /** To be followed by which. */
    private static final String ANSWERS =
            """
            select a.fixture_id, a.referee_id, a.answer, a.confirmed_at,
                   coalesce(a.confirmed_at < f.moved_at, false) as outdated
              from availability a join fixture f on f.id = a.fixture_id
            """;

    private static final String ANSWERS_OF_CREWS =
            """
            join (select fixture_id, referee_id from crew_slot where fixture_id = any(:ids)
                  union
                  select fixture_id, staged_referee_id from crew_slot where fixture_id = any(:ids)) s
              on s.fixture_id = a.fixture_id and s.referee_id = a.referee_id
            """;

    @Inject
    Clock clock;

    @Inject
    Zone zone;

    /** @return the slots of these matches */
    List<SlotFacts> slots(Handle handle, Collection<FixtureId> ids) {
        return handle.createQuery("select" + SLOT + " where s.fixture_id = any(:ids)")
                .bind("ids", Crews.uuids(ids))
                .map((row, context) -> slot(row))
                .list();
    }

    /** @return the slots of other matches in which one of the referees is committed in the span, or concerned by what is staged */
    List<SlotFacts> otherSlots(Handle handle, Collection<FixtureId> ids, Collection<RefereeId> referees, Span span) {
        return handle.createQuery(
                        "select" + SLOT
                                + """
                         where s.staged and s.fixture_id <> all(:ids)
                           and (s.referee_id = any(:referees) or s.staged_referee_id = any(:referees))
                        union all
                        select"""
                                + SLOT
                                + """
                          join fixture f on f.id = s.fixture_id
                         where f.match_date between :from and :until and not s.staged
                           and s.referee_id = any(:referees) and s.fixture_id <> all(:ids)""")
                .bind("ids", Crews.uuids(ids))
                .bind("referees", Crews.uuids(referees))
                .bind("from", span.from())
                .bind("until", span.until())
                .map((row, context) -> slot(row))
                .list();
    }

    /**
     * Likewise for most of the referees there are: of a thousand the database takes longer to look each up than to read all
     * slots of some days.
     */
    List<SlotFacts> otherSlotsOfMost(
            Handle handle, Collection<FixtureId> ids, Collection<RefereeId> referees, Span span) {
        return handle
                .createQuery(
                        "select" + SLOT
                                + " where s.staged and s.fixture_id <> all(:ids) union all select" + SLOT
                                + """
                          join fixture f on f.id = s.fixture_id
                         where f.match_date between :from and :until and not s.staged and s.fixture_id <> all(:ids)""")
                .bind("ids", Crews.uuids(ids))
                .bind("from", span.from())
                .bind("until", span.until())
                .map((row, context) -> slot(row))
                .stream()
                .filter(slot -> isOneOf(slot.committed(), referees) || isOneOf(slot.stagedReferee(), referees))
                .toList();
    }

    private static boolean isOneOf(RefereeId referee, Collection<RefereeId> referees) {
        return referee != null && referees.contains(referee);
    }

    /** @return these, and all who are active where everybody is asked for */
    Map<RefereeId, RefereeFacts> referees(Handle handle, Collection<RefereeId> ids, boolean everybody) {
        Map<RefereeId, RefereeFacts> referees = new HashMap<>();
        handle.createQuery(
                        """
                        select r.id, r.first_name || ' ' || r.last_name as name, r.club_id, c.name as club, r.licence,
                               l.rank, r.licence_valid_until, r.active, r.home_latitude, r.home_longitude, r.home_zip,
                               r.max_per_day, r.max_per_season, r.wanted_per_season
                          from referee r
                          join licence_class l on l.code = r.licence
                          left join club c on c.id = r.club_id
                         where r.id = any(:ids) or (:everybody and r.active)""")
                .bind("ids", Crews.uuids(ids))
                .bind("everybody", everybody)
                .map((row, context) -> referee(row))
                .forEach(referee -> referees.put(referee.id(), referee));
        return referees;
    }

    /** @return what the leagues of these matches ask, the roles in their order */
    Map<LeagueId, Map<CrewRole, RoleDemand>> demands(Handle handle, Collection<FixtureView> fixtures) {
        Map<LeagueId, Map<CrewRole, RoleDemand>> demands = new HashMap<>();
        handle.createQuery(
                        """
                        select r.league_id, r.role, r.minimum_licence, coalesce(c.rank, 0) as rank, r.required
                          from league_role r left join licence_class c on c.code = r.minimum_licence
                         where r.league_id = any(:leagues)""")
                .bind("leagues", leagues(fixtures))
                .map((row, context) -> demands.computeIfAbsent(
                                new LeagueId(row.getObject("league_id", UUID.class)),
                                id -> new EnumMap<>(CrewRole.class))
                        .put(
                                CrewRole.valueOf(row.getString("role")),
                                new RoleDemand(
                                        row.getString("minimum_licence"),
                                        row.getInt("rank"),
                                        row.getBoolean("required"))))
                .list();
        return demands;
    }

    /** @return the answers for these matches of those who have a role in them */
    Map<FixtureId, Map<RefereeId, AnswerFacts>> answersOfCrews(Handle handle, Collection<FixtureId> ids) {
        return answers(handle.createQuery(ANSWERS + ANSWERS_OF_CREWS).bind("ids", Crews.uuids(ids)));
    }

    /** @return everybody's answers for these matches */
    Map<FixtureId, Map<RefereeId, AnswerFacts>> answers(Handle handle, Collection<FixtureId> ids) {
        return answers(
                handle.createQuery(ANSWERS + " where a.fixture_id = any(:ids)").bind("ids", Crews.uuids(ids)));
    }

    static Map<FixtureId, Map<RefereeId, AnswerFacts>> answers(Query query) {
        Map<FixtureId, Map<RefereeId, AnswerFacts>> answers = new HashMap<>();
        query.map((row, context) -> answers.computeIfAbsent(
                                new FixtureId(row.getObject("fixture_id", UUID.class)), id -> new HashMap<>())
                        .put(
                                new RefereeId(row.getObject("referee_id", UUID.class)),
                                new AnswerFacts(
                                        Answer.valueOf(row.getString("answer")),
                                        instant(row, "confirmed_at"),
                                        row.getBoolean("outdated"))))
                .list();
        return answers;
    }

    /** @return the absences that may touch the span */
    Map<RefereeId, List<AbsenceTimes>> absences(Handle handle, Collection<RefereeId> referees, Span span) {
        Map<RefereeId, List<AbsenceTimes>> absences = new HashMap<>();
        handle.createQuery(
                        """
                        select referee_id, starts_at, ends_at, whole_days, repeat_until
                          from absence
                         where referee_id = any(:ids) and starts_at < :end
                           and (ends_at > :start or repeat_until + interval '2 days' + (ends_at - starts_at) > :from)""")
                .bind("ids", Crews.uuids(referees))
                .bind("start", span.start())
                .bind("end", span.end())
                // a time that began on the last day of the repetition may go on for days
                .bind("from", span.from())
                .map((row, context) -> absences.computeIfAbsent(
                                new RefereeId(row.getObject("referee_id", UUID.class)), id -> new ArrayList<>())
                        .add(new AbsenceTimes(
                                instant(row, "starts_at"),
                                instant(row, "ends_at"),
                                row.getBoolean("whole_days"),
                                row.getObject("repeat_until", LocalDate.class))))
                .list();
        return absences;
    }

    /**
     * @return the committed matches of these referees in the seasons of these fixtures, less those they declined; nobody has
     *     two roles in one
     */
    Map<RefereeId, Map<String, SeasonCount>> seasons(
            Handle handle, Collection<RefereeId> referees, Collection<FixtureView> fixtures) {
        Map<RefereeId, Map<String, SeasonCount>> seasons = new HashMap<>();
        handle.createQuery(
                        """
                        select s.referee_id, l.season,
                               count(*) filter (where f.match_date < :today) as led,
                               count(*) filter (where f.match_date >= :today) as to_come
                          from crew_slot s
                          join fixture f on f.id = s.fixture_id
                          join league l on l.id = f.league_id
                         where s.referee_id = any(:ids) and s.answer <> 'DECLINED' and f.status in ('SCHEDULED', 'PLAYED')
                           and l.season in (select season from league where id = any(:leagues))
                         group by s.referee_id, l.season""")
                .bind("ids", Crews.uuids(referees))
                .bind("leagues", leagues(fixtures))
                .bind("today", zone.day(clock.instant()))
                .map((row, context) -> seasons.computeIfAbsent(
                                new RefereeId(row.getObject("referee_id", UUID.class)), id -> new HashMap<>())
                        .put(row.getString("season"), new SeasonCount(row.getInt("led"), row.getInt("to_come"))))
                .list();
        return seasons;
    }

    static SlotFacts slot(ResultSet row) throws SQLException {
        return new SlotFacts(
                new FixtureId(row.getObject("fixture_id", UUID.class)),
                CrewRole.valueOf(row.getString("role")),
                Database.id(row.getObject("referee_id", UUID.class), RefereeId::new),
                AssignmentAnswer.valueOf(row.getString("answer")),
                instant(row, "answered_at"),
                row.getBoolean("action_needed"),
                row.getBoolean("staged"),
                Database.id(row.getObject("staged_referee_id", UUID.class), RefereeId::new),
                row.getString("staged_reason"));
    }

    private static RefereeFacts referee(ResultSet row) throws SQLException {
        return new RefereeFacts(
                new RefereeRef(
                        new RefereeId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("licence"),
                        row.getString("club")),
                Database.id(row.getObject("club_id", UUID.class), ClubId::new),
                row.getInt("rank"),
                row.getObject("licence_valid_until", LocalDate.class),
                row.getBoolean("active"),
                new Place(
                        row.getObject("home_latitude", Double.class),
                        row.getObject("home_longitude", Double.class),
                        row.getString("home_zip")),
                row.getObject("max_per_day", Integer.class),
                row.getObject("max_per_season", Integer.class),
                row.getObject("wanted_per_season", Integer.class));
    }

    private static UUID[] leagues(Collection<FixtureView> fixtures) {
        return Crews.uuids(fixtures.stream()
                .map(fixture -> fixture.league().id())
                .distinct()
                .toList());
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
