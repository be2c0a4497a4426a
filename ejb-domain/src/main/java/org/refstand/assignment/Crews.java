package org.refstand.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.Id;
import org.refstand.kernel.Repository;
import org.refstand.league.LeagueId;
import org.refstand.league.TeamId;
import org.refstand.league.VenueId;
import org.refstand.referee.RefereeId;

/**
 * The crews, and what must stand still while one is changed. Everybody locks in the same order, crews, their referees,
 * their fixtures, each by id, so nobody waits in a circle.
 */
@ApplicationScoped
class Crews extends Repository<Crew> {
    /** When the match of a slot keeps its referee busy; an open range would keep them busy for ever. */
    private static final String MATCH_TIME = "case when f.status in ('SCHEDULED', 'PLAYED') and f.starts_at is not null"
            + " then tstzrange(f.starts_at, f.ends_at) end";

    @Inject
    Jdbi jdbi;

    Crews() {
        super(Crew.class);
    }

    /**
     * Two commits for the same referee, or of the same crew, come one after the other; the matches do not move meanwhile,
     * and no period is locked or opened.
     *
     * @return the crews there are, by id, read after the wait
     */
    List<Crew> locked(Collection<FixtureId> fixtures) {
        if (fixtures.isEmpty()) {
            return List.of();
        }
        UUID[] ids = uuids(fixtures);
        jdbi.useHandle(handle -> {
            lock(handle, "select fixture_id from crew where fixture_id = any(:ids) order by 1 for update", ids);
            lock(
                    handle,
                    """
                    select id from referee
                     where id in (select referee_id from crew_slot where fixture_id = any(:ids)
                                  union select staged_referee_id from crew_slot where fixture_id = any(:ids))
                     order by id for no key update""",
                    ids);
            lock(handle, "select id from fixture where id = any(:ids) order by id for share", ids);
            lock(
                    handle,
                    """
                    select id from period p
                     where exists (select 1 from fixture f
                                    where f.id = any(:ids) and f.match_date between p.first_day and p.last_day)
                     order by id for share""",
                    ids);
        });
        return entities()
                .createQuery("select distinct c from Crew c left join fetch c.slots where c.id in :ids", Crew.class)
                .setParameter("ids", List.of(ids))
                .getResultList()
                .stream()
                .map(crew -> tracked(crew).orElseThrow())
                .toList();
    }

    /** @return who is committed for the fixture */
    Set<RefereeId> committedFor(FixtureId fixture) {
        return committed("f.id = :id", fixture, LocalDate.EPOCH);
    }

    /** @return who is committed for a match of the league on this day or later */
    Set<RefereeId> committedInLeague(LeagueId league, LocalDate from) {
        return committed("f.league_id = :id", league, from);
    }

    /** @return who is committed for a match of the team on this day or later */
    Set<RefereeId> committedForTeam(TeamId team, LocalDate from) {
        return committed(":id in (f.home_team_id, f.away_team_id)", team, from);
    }

    /** @return who is committed for a match at the venue on this day or later */
    Set<RefereeId> committedAt(VenueId venue, LocalDate from) {
        return committed("f.venue_id = :id", venue, from);
    }

    /** @return who is committed for any match on this day or later */
    Set<RefereeId> committed(LocalDate from) {
        return committed("cast(:id as uuid) is null", null, from);
    }

    private Set<RefereeId> committed(String condition, Id id, LocalDate from) {
        return jdbi.withHandle(handle -> handle.createQuery("select distinct s.referee_id from crew_slot s"
                        + " join fixture f on f.id = s.fixture_id"
                        + " where s.referee_id is not null and f.match_date >= :from and " + condition)
                .bind("id", id == null ? null : id.value())
                .bind("from", from)
                .mapTo(UUID.class)
                .map(RefereeId::new)
                .collect(Collectors.toSet()));
    }

    /** @return the committed matches of these referees from this day on, and those whose time was changed since */
    List<Committed> toComeOf(Collection<RefereeId> referees, LocalDate from) {
        return jdbi.withHandle(handle -> handle.createQuery("select fixture_id, timed from (select s.fixture_id,"
                        + " f.match_date, s.during is not distinct from " + MATCH_TIME + " as timed"
                        + " from crew_slot s join fixture f on f.id = s.fixture_id"
                        + " where s.referee_id = any(:referees)) own where match_date >= :from or not timed")
                .bind("referees", uuids(referees))
                .bind("from", from)
                .map((row, context) -> new Committed(new FixtureId(row.getObject(1, UUID.class)), row.getBoolean(2)))
                .list());
    }

    /**
     * A match that somebody is committed for.
     *
     * @param isTimed whether its time is the one that the exclusion constraint knows
     */
    record Committed(FixtureId fixtureId, boolean isTimed) {}

    /**
     * Writes the crews, and copies the time of the match beside each assignment committed just now, where the exclusion
     * constraint sees it: the last guard against two overlapping matches for one referee.
     */
    void commitTimes(Collection<FixtureId> fixtures, Instant committedAt) {
        flush();
        jdbi.useHandle(handle -> {
            handle.createUpdate("update crew_slot s set during = " + MATCH_TIME + " from fixture f"
                            + " where f.id = s.fixture_id and s.fixture_id = any(:fixtures) and s.committed_at = :at")
                    .bind("fixtures", uuids(fixtures))
                    .bind("at", committedAt.atOffset(ZoneOffset.UTC))
                    .execute();
            checkNow(handle);
        });
    }

    /** Writes the crews after a look at these referees: times go first and come back last, between them flags change. */
    void renewTimes(Collection<FixtureId> fixtures, Collection<RefereeId> referees) {
        String where = " s.fixture_id = any(:fixtures) and s.referee_id = any(:referees)";
        jdbi.useHandle(handle -> handle.createUpdate("update crew_slot s set during = null where" + where)
                .bind("fixtures", uuids(fixtures))
                .bind("referees", uuids(referees))
                .execute());
        flush();
        jdbi.useHandle(handle -> {
            handle.createUpdate("update crew_slot s set during = " + MATCH_TIME + " from fixture f"
                            + " where f.id = s.fixture_id and" + where)
                    .bind("fixtures", uuids(fixtures))
                    .bind("referees", uuids(referees))
                    .execute();
            checkNow(handle);
        });
    }

    /** Where a violation can still be answered; afterwards, again, only the end counts. */
    private static void checkNow(Handle handle) {
        handle.execute("set constraints all immediate");
        handle.execute("set constraints all deferred");
    }

    /** @return whether there is such a referee; if so they can neither be deleted nor erased until the transaction ends */
    boolean keepReferee(RefereeId referee) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select 1 from referee where id = :id and not erased for key share")
                        .bind("id", referee)
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent());
    }

    /** @return those that there are; they can neither be deleted nor erased until the transaction ends */
    Set<RefereeId> keepReferees(Collection<RefereeId> referees) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id from referee where id = any(:ids) and not erased order by id for key share")
                .bind("ids", uuids(referees))
                .mapTo(UUID.class)
                .map(RefereeId::new)
                .collect(Collectors.toSet()));
    }

    private static void lock(Handle handle, String sql, UUID[] ids) {
        handle.createQuery(sql).bind("ids", ids).mapTo(UUID.class).list();
    }

    static UUID[] uuids(Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).toArray(UUID[]::new);
    }
}
