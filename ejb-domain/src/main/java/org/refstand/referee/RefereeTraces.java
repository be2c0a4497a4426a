package org.refstand.referee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.refstand.kernel.Erased;
import org.refstand.kernel.Person;
import org.refstand.kernel.PersonalTraces;
import org.refstand.kernel.Rejection;
import org.refstand.kernel.Stale;
import org.refstand.kernel.Texts;

/** Name, contact and home of a referee. */
@ApplicationScoped
class RefereeTraces implements PersonalTraces {
    private static final Texts TEXTS = Texts.of(RefereeTraces.class);

    @Inject
    RefereeRepository referees;

    @Override
    public List<Rejection> obstacles(Person person) {
        if (person.referee() == null) {
            return List.of();
        }
        // locked so that nobody stages, commits or answers for them meanwhile
        RefereeId id = new RefereeId(person.referee());
        return referees.findLocked(id)
                .map(referee -> obstacles(referee, person.seen()))
                .orElseGet(() -> List.of(Stale.unknown("Referee", id)));
    }

    private static List<Rejection> obstacles(Referee referee, long seen) {
        if (referee.isErased()) {
            return List.of(Erased.already(referee.concerned()));
        }
        if (!referee.isAt(seen)) {
            return List.of(Stale.changedMeanwhile(referee.concerned()));
        }
        return referee.isInUse()
                ? List.of(Rejection.of(
                        "REFEREE_ACTIVE", TEXTS.sentence("erase.active", referee.label()), referee.concerned()))
                : List.of();
    }

    @Override
    public void erase(Person person) {
        if (person.referee() != null) {
            referees.find(new RefereeId(person.referee())).orElseThrow().erase();
        }
    }
}
