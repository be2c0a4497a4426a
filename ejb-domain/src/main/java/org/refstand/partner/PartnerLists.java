package org.refstand.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.refstand.kernel.Repository;
import org.refstand.referee.RefereeId;

/** Where the lists of wishes are kept. */
@ApplicationScoped
class PartnerLists extends Repository<PartnerWishes> {
    PartnerLists() {
        super(PartnerWishes.class);
    }

    /** @return the referee's own list */
    Optional<PartnerWishes> of(RefereeId referee) {
        return found("select l from PartnerWishes l where l.refereeId = :referee", referee).stream()
                .findFirst();
    }

    /** @return those of others that name this one */
    List<PartnerWishes> about(RefereeId colleague) {
        return found("select l from PartnerWishes l join l.wishes w where w.colleagueId = :referee", colleague);
    }

    private List<PartnerWishes> found(String query, RefereeId referee) {
        List<PartnerWishes> found = entities()
                .createQuery(query, PartnerWishes.class)
                .setParameter("referee", referee.value())
                .getResultList();
        found.forEach(this::tracked);
        return found;
    }
}
