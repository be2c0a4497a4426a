package org.refstand.availability;

import jakarta.enterprise.context.ApplicationScoped;
import org.refstand.kernel.Repository;

/** Where absences are kept. */
@ApplicationScoped
class Absences extends Repository<Absence> {
    Absences() {
        super(Absence.class);
    }
}
