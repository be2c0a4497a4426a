package org.refstand.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;
import org.refstand.availability.PlannedCrews;

/** Tells how much of a period is planned. */
@ApplicationScoped
class CrewsOfDays implements PlannedCrews {
    @Inject
    Jdbi jdbi;

    @Override
    public long between(LocalDate first, LocalDate last) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select count(distinct s.fixture_id) from crew_slot s join fixture f on f.id = s.fixture_id
                         where f.match_date between :first and :last and (s.referee_id is not null or s.staged)""")
                .bind("first", first)
                .bind("last", last)
                .mapTo(Long.class)
                .one());
    }
}
