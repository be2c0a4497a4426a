package org.refstand.availability;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.refstand.kernel.Person;
import org.refstand.kernel.PersonalTraces;
import org.refstand.referee.RefereeId;

/** When and why a referee was away: nobody needs to know any more. What they answered for matches stays. */
@ApplicationScoped
class AbsenceTraces implements PersonalTraces {
    @Inject
    Absences absences;

    @Override
    public void erase(Person person) {
        if (person.referee() != null) {
            absences.of(new RefereeId(person.referee())).forEach(absence -> {
                absence.delete();
                absences.remove(absence);
            });
        }
    }
}
