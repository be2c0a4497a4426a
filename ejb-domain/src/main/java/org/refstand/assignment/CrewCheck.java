package org.refstand.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.refstand.fixture.FixtureId;
import org.refstand.referee.RefereeId;

/**
 * Looks at committed crews again after a match was changed: what does not hold any more is flagged, what holds again is not.
 * It looks at how things are now, so looking twice does no harm, and it refuses nothing.
 */
@ApplicationScoped
class CrewCheck {
    @Inject
    Crews crews;

    @Inject
    FactsReader reader;

    /**
     * @param changed the fixture
     * @param otherTimeOrPlace whether confirmations were given for something else
     */
    void look(FixtureId changed, boolean otherTimeOrPlace) {
        Set<RefereeId> referees = crews.committedFor(changed);
        if (referees.isEmpty()) {
            return;
        }
        Set<FixtureId> concerned = crews.concernedBy(changed, referees);
        List<Crew> locked = crews.locked(concerned);
        Facts facts = reader.about(concerned);
        Lineup committed = Lineup.committed(facts);
        for (Crew crew : locked) {
            facts.slots().stream()
                    .filter(slot -> slot.fixtureId().equals(crew.fixtureId()) && referees.contains(slot.committed()))
                    .forEach(slot -> crew.needsAction(slot.role(), isBroken(slot, committed)));
            if (otherTimeOrPlace && crew.fixtureId().equals(changed)) {
                crew.askAgain();
            }
        }
        crews.renewTimes(concerned, referees);
    }

    /** Rules that only warn break nothing. That two matches overlap always blocks, so the database is never asked to hold them. */
    private static boolean isBroken(SlotFacts slot, Lineup committed) {
        Assignment assignment = new Assignment(slot.fixtureId(), slot.role(), slot.committed());
        return committed.facts().rulebook().findings(assignment, committed).stream()
                .anyMatch(finding -> finding.severity() == Severity.BLOCK);
    }
}
