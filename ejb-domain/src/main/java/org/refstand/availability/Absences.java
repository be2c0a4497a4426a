package org.refstand.availability;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.refstand.kernel.Repository;
import org.refstand.referee.RefereeId;

/** Where absences are kept. */
@ApplicationScoped
class Absences extends Repository<Absence> {
    Absences() {
        super(Absence.class);
    }

    /** All of a referee, past and to come. */
    List<Absence> of(RefereeId referee) {
        List<Absence> found = entities()
                .createQuery("select a from Absence a where a.refereeId = :referee", Absence.class)
                .setParameter("referee", referee.value())
                .getResultList();
        found.forEach(this::tracked);
        return found;
    }
}
