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
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select referee_id from crew_slot where fixture_id = :fixture and referee_id is not null")
                .bind("fixture", fixture)
                .mapTo(UUID.class)
                .map(RefereeId::new)
                .collect(Collectors.toSet()));
    }

    /**
     * @return the fixture, and the others of these referees that must be looked at with it: flagged ones, which it may have
     *     mended, and ones that were changed as well, of which nobody has heard yet
     */
    Set<FixtureId> concernedBy(FixtureId changed, Collection<RefereeId> referees) {
        return jdbi.withHandle(handle -> handle.createQuery("select s.fixture_id from crew_slot s"
                        + " join fixture f on f.id = s.fixture_id where s.referee_id = any(:referees)"
                        + " and (f.id = :changed or s.action_needed or s.during is distinct from " + MATCH_TIME + ")")
                .bind("changed", changed)
                .bind("referees", uuids(referees))
                .mapTo(UUID.class)
                .map(FixtureId::new)
                .collect(Collectors.toSet()));
    }

    /** @return the referee's committed matches from this day on, and all that must be looked at with them */
    Set<FixtureId> toComeOf(RefereeId referee, LocalDate from) {
        return jdbi.withHandle(handle -> handle.createQuery("select s.fixture_id from crew_slot s"
                        + " join fixture f on f.id = s.fixture_id where s.referee_id = :referee"
                        + " and (f.match_date >= :from or s.during is distinct from " + MATCH_TIME + ")")
                .bind("referee", referee)
                .bind("from", from)
                .mapTo(UUID.class)
                .map(FixtureId::new)
                .collect(Collectors.toSet()));
    }

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

    /** @return whether there is such a referee; if so they cannot be deleted until the transaction ends */
    boolean keepReferee(RefereeId referee) {
        return jdbi.withHandle(handle -> handle.createQuery("select 1 from referee where id = :id for key share")
                .bind("id", referee)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    private static void lock(Handle handle, String sql, UUID[] ids) {
        handle.createQuery(sql).bind("ids", ids).mapTo(UUID.class).list();
    }

    static UUID[] uuids(Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).toArray(UUID[]::new);
    }
}
