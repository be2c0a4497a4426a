package org.refstand.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.Zone;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeId;

/** What only the list of candidates needs of the database, one statement each. */
@ApplicationScoped
class CandidateRows {
    /** So many who said to be free are looked at first in each match nearby: mostly two of them may have its roles. */
    private static final int FIRST_ANSWERS = 8;

    @Inject
    Clock clock;

    @Inject
    Zone zone;

    /** A role that nobody has, or who has it declined or may not have it any more, and nobody is staged for. */
    record Open(FixtureId fixtureId, CrewRole role) {}

    /**
     * Matches whose crew a team provides have none, unless the assigner began to look for somebody.
     *
     * @return the other open roles of matches to be played in these days, of the same match too
     */
    List<Open> openRoles(Handle handle, FixtureId fixture, CrewRole role, Span span) {
        return handle.createQuery(
                        """
                        select f.id, r.role
                          from fixture f
                          join league l on l.id = f.league_id and l.assigned_by = 'CENTRAL'
                          join league_role r on r.league_id = f.league_id
                          left join crew_slot s on s.fixture_id = f.id and s.role = r.role
                         where f.match_date between :from and :until and f.status = 'SCHEDULED'
                           and case when s.staged then s.staged_referee_id
                                    when s.answer <> 'DECLINED' and not s.action_needed then s.referee_id end is null
                           and (f.crew_team_id is null or exists (
                                select 1 from crew_slot any_slot where any_slot.fixture_id = f.id
                                   and (any_slot.referee_id is not null or any_slot.staged)))
                           and f.match_date >= :today
                           and not (f.id = :id and r.role = :role)""")
                .bind("from", span.from())
                .bind("until", span.until())
                .bind("today", zone.day(clock.instant()))
                .bind("id", fixture)
                .bind("role", role.name())
                .map((row, context) ->
                        new Open(new FixtureId(row.getObject(1, UUID.class)), CrewRole.valueOf(row.getString(2))))
                .list();
    }

    /** @return the slots of all matches in the span, and of others those in which something is staged */
    List<SlotFacts> slots(Handle handle, Span span) {
        return handle.createQuery(
                        "select" + FactsRows.SLOT + " where s.staged union all select" + FactsRows.SLOT
                                + """
                          join fixture f on f.id = s.fixture_id
                         where f.match_date between :from and :until and not s.staged""")
                .bind("from", span.from())
                .bind("until", span.until())
                .map((row, context) -> FactsRows.slot(row))
                .list();
    }

    /** @return for each match some of those who said to be free */
    Map<FixtureId, Map<RefereeId, AnswerFacts>> firstAnswers(Handle handle, Collection<FixtureId> ids) {
        return FactsRows.answers(handle.createQuery(
                        """
                        select a.fixture_id, a.referee_id, a.answer, a.confirmed_at,
                               coalesce(a.confirmed_at < f.moved_at, false) as outdated
                          from fixture f
                         cross join lateral (
                               select * from availability
                                where fixture_id = f.id and answer = 'FREE' limit %d) a
                         where f.id = any(:ids)"""
                                // for a limit it does not know the database plans to read all
                                .formatted(FIRST_ANSWERS))
                .bind("ids", Crews.uuids(ids)));
    }

    /**
     * @return how many required roles the matches of the season have, in all leagues; where clubs provide the crews there is
     *     nothing to be shared; 0 when there is no such match
     */
    int rolesInSeason(Handle handle, FixtureId fixture) {
        return handle.createQuery(
                        """
                        select coalesce(sum(matches.number * roles.number), 0)
                          from (select f.league_id, count(*) as number
                                  from fixture f where f.status in ('SCHEDULED', 'PLAYED') and f.crew_team_id is null
                                 group by f.league_id) matches
                          join (select r.league_id, count(*) as number
                                  from league_role r where r.required group by r.league_id) roles using (league_id)
                          join league l on l.id = matches.league_id
                         where l.assigned_by = 'CENTRAL'
                           and l.season = (select own.season from fixture f join league own on own.id = f.league_id
                                            where f.id = :id)""")
                .bind("id", fixture)
                .mapTo(Integer.class)
                .one();
    }
}
