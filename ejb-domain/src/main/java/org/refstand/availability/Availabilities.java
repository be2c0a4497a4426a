package org.refstand.availability;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.refstand.fixture.FixtureId;
import org.refstand.kernel.Repository;
import org.refstand.referee.RefereeId;

/** Where answers are kept. */
@ApplicationScoped
class Availabilities extends Repository<Availability> {
    Availabilities() {
        super(Availability.class);
    }

    /** The referee's answers for these fixtures, in one statement. */
    List<Availability> of(RefereeId referee, Collection<FixtureId> fixtures) {
        List<UUID> ids = fixtures.stream().map(FixtureId::value).toList();
        List<Availability> found = entities()
                .createQuery(
                        "select a from Availability a where a.refereeId = :referee and a.fixtureId in :fixtures",
                        Availability.class)
                .setParameter("referee", referee.value())
                .setParameter("fixtures", ids)
                .getResultList();
        found.forEach(this::tracked);
        return found;
    }
}
