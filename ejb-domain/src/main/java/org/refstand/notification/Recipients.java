package org.refstand.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.refstand.account.AccountId;
import org.refstand.fixture.FixtureId;
import org.refstand.league.CrewRole;
import org.refstand.league.TeamId;
import org.refstand.referee.RefereeId;

/** Whom a fact matters to. */
@ApplicationScoped
class Recipients {
    @Inject
    Jdbi jdbi;

    /** @return the committed crew of a fixture, with their roles */
    Map<RefereeId, CrewRole> assigned(FixtureId fixture) {
        return jdbi.withHandle(handle -> {
            Map<RefereeId, CrewRole> crew = new LinkedHashMap<>();
            handle.createQuery(
                            """
                            select referee_id, role from crew_slot
                             where fixture_id = :fixture and referee_id is not null order by referee_id""")
                    .bind("fixture", fixture)
                    .map((row, context) ->
                            crew.put(new RefereeId(row.getObject(1, UUID.class)), CrewRole.valueOf(row.getString(2))))
                    .list();
            return crew;
        });
    }

    /** @return who declared to be free for the fixture, is not in its crew, and may still be assigned */
    List<RefereeId> onlyFree(FixtureId fixture) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select a.referee_id from availability a join referee r on r.id = a.referee_id and r.active
                         where a.fixture_id = :fixture and a.answer = 'FREE'
                           and not exists (select 1 from crew_slot s
                                            where s.fixture_id = a.fixture_id and s.referee_id = a.referee_id)
                         order by a.referee_id""")
                .bind("fixture", fixture)
                .mapTo(UUID.class)
                .map(RefereeId::new)
                .list());
    }

    /** @return the accounts of those who assign */
    List<AccountId> assigners() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select a.id from account a join account_role r on r.account_id = a.id
                         where a.active and r.role = 'ASSIGNER' order by a.id""")
                .mapTo(UUID.class)
                .map(AccountId::new)
                .list());
    }

    /** @return the names of two teams, as a match has them */
    String match(TeamId home, TeamId away) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select h.name || ' – ' || a.name from team h, team a where h.id = :home and a.id = :away")
                .bind("home", home)
                .bind("away", away)
                .mapTo(String.class)
                .one());
    }

    /** @return first and last name */
    String name(RefereeId referee) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select first_name || ' ' || last_name from referee where id = :id")
                        .bind("id", referee)
                        .mapTo(String.class)
                        .one());
    }
}
