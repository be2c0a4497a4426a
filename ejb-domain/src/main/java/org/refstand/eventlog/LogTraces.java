package org.refstand.eventlog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.refstand.kernel.Person;
import org.refstand.kernel.PersonalTraces;

/** What stands beside the events of somebody: personal values, the name of who acts, answers of commands, why one was parked. */
@ApplicationScoped
class LogTraces implements PersonalTraces {
    @Inject
    EventPeople people;

    @Inject
    Actors actors;

    @Inject
    CommandRows commands;

    @Inject
    ParkedRows parked;

    @Override
    public void erase(Person person) {
        commands.forget(person, people.names(person), people.reasons(person));
        // while the events' personal parts still say whom they are about
        parked.forget(person);
        people.forget(person.ids());
        if (person.account() != null) {
            actors.erase(person.account());
        }
    }
}
