package org.refstand.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.refstand.kernel.Person;
import org.refstand.kernel.PersonalTraces;
import org.refstand.referee.RefereeId;

/** What somebody wished, and what others wished about them: nobody needs to know any more. */
@ApplicationScoped
class PartnerTraces implements PersonalTraces {
    @Inject
    PartnerLists lists;

    @Override
    public void erase(Person person) {
        if (person.referee() != null) {
            RefereeId referee = new RefereeId(person.referee());
            lists.about(referee).forEach(list -> list.forget(referee));
            lists.of(referee).ifPresent(list -> {
                list.delete();
                lists.remove(list);
            });
        }
    }
}
