package org.refstand.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.Id;

/** Which fixtures a scope means. */
@ApplicationScoped
class PlanScopes {
    private static final String IN_SCOPE =
            """
             (cast(:period as uuid) is null or exists (select 1 from period p
                  where p.id = cast(:period as uuid) and f.match_date between p.first_day and p.last_day))
               and (cast(:league as uuid) is null or f.league_id = cast(:league as uuid))
               and (cast(:day as date) is null or f.match_date = cast(:day as date))
               and (:anyFixture or f.id = any(:ids))
             order by f.match_date, f.starts_at nulls first, f.id""";

    @Inject
    Jdbi jdbi;

    /** @return the fixtures of the scope, by day and time */
    Set<FixtureId> fixtures(PlanScope scope) {
        return read("select f.id from fixture f where" + IN_SCOPE, scope);
    }

    /** @return those of the scope's fixtures in which something is staged, by day and time */
    Set<FixtureId> staged(PlanScope scope) {
        return read(
                """
                select f.id from fixture f
                 where exists (select 1 from crew_slot s where s.fixture_id = f.id and s.staged) and"""
                        + IN_SCOPE,
                scope);
    }

    private Set<FixtureId> read(String sql, PlanScope scope) {
        boolean anyFixture = namesNoFixtures(scope);
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery(sql)
                    .bind("period", value(scope.periodId()))
                    .bind("league", value(scope.leagueId()))
                    .bind("day", scope.day() == null ? null : scope.day().toString())
                    .bind("anyFixture", anyFixture)
                    .bind("ids", anyFixture ? new UUID[0] : Crews.uuids(scope.fixtureIds()));
            return query.mapTo(UUID.class).map(FixtureId::new).collect(Collectors.toCollection(LinkedHashSet::new));
        });
    }

    /** @return whether the scope has bounds that somebody chose: a period or fixtures */
    static boolean isBounded(PlanScope scope) {
        return scope.periodId() != null || !namesNoFixtures(scope);
    }

    private static boolean namesNoFixtures(PlanScope scope) {
        return scope.fixtureIds() == null || scope.fixtureIds().isEmpty();
    }

    private static String value(Id id) {
        return id == null ? null : id.value().toString();
    }
}
