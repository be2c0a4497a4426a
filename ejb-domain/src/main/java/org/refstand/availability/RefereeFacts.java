package org.refstand.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.refstand.kernel.Database;
import org.refstand.league.ClubId;
import org.refstand.referee.RefereeId;

/** The referee who answers or is away. */
@ApplicationScoped
class RefereeFacts {
    private static final Who NOBODY = new Who(false, "", false, null);

    @Inject
    Jdbi jdbi;

    /** @param club null when in none */
    record Who(boolean exists, String name, boolean active, ClubId club) {}

    /** Locks the referee's row: answers and absences of one referee are taken one after the other and see each other. */
    Who locked(RefereeId referee) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        """
                        select first_name || ' ' || last_name, active, club_id from referee
                         where id = :referee and not erased for no key update""")
                .bind("referee", referee)
                .map((row, context) -> new Who(
                        true,
                        row.getString(1),
                        row.getBoolean(2),
                        Database.id(row.getObject(3, UUID.class), ClubId::new)))
                .findOne()
                .orElse(NOBODY));
    }
}
