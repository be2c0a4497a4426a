package org.refstand.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureStatus;
import org.refstand.kernel.Zone;
import org.refstand.referee.RefereeId;

/**
 * Looks at committed crews again after a match or a referee was changed: what does not hold any more is flagged, what holds again is not.
 * It looks at how things are now, so looking twice does no harm, and it refuses nothing.
 */
@ApplicationScoped
class CrewCheck {
    @Inject
    Crews crews;

    @Inject
    FactsReader reader;

    @Inject
    Zone zone;

    @Inject
    Clock clock;

    /**
     * @param changed the fixture
     * @param otherTimeOrPlace whether confirmations were given for something else
     */
    void look(FixtureId changed, boolean otherTimeOrPlace) {
        Set<RefereeId> referees = crews.committedFor(changed);
        if (referees.isEmpty()) {
            return;
        }
        look(crews.concernedBy(changed, referees), referees, otherTimeOrPlace ? changed : null);
    }

    /** Looks at every match to come of a referee: licence, club, absences or whether they are active may be others. */
    void lookAtAllOf(RefereeId referee) {
        Set<FixtureId> concerned = crews.toComeOf(referee, zone.day(clock.instant()));
        if (!concerned.isEmpty()) {
            look(concerned, Set.of(referee), null);
        }
    }

    /** Looks at a match that the referee gave or took back an answer for; most often they have no role in it. */
    void lookAtOne(FixtureId fixture, RefereeId referee) {
        if (crews.committedFor(fixture).contains(referee)) {
            look(crews.concernedBy(fixture, Set.of(referee)), Set.of(referee), null);
        }
    }

    /** @param askAgain the fixture whose confirmations were given for something else; null for none */
    private void look(Set<FixtureId> concerned, Set<RefereeId> referees, FixtureId askAgain) {
        List<Crew> locked = crews.locked(concerned);
        Facts facts = reader.about(concerned);
        Lineup committed = Lineup.committed(facts);
        for (Crew crew : locked) {
            facts.slots().stream()
                    .filter(slot -> slot.fixtureId().equals(crew.fixtureId()) && referees.contains(slot.committed()))
                    .forEach(slot -> crew.needsAction(slot.role(), isBroken(slot, committed)));
            if (crew.fixtureId().equals(askAgain)) {
                crew.askAgain();
            }
        }
        crews.renewTimes(concerned, referees);
    }

    /** Rules that only warn break nothing. That two matches overlap always blocks, so the database is never asked to hold them. */
    private static boolean isBroken(SlotFacts slot, Lineup committed) {
        Assignment assignment = new Assignment(slot.fixtureId(), slot.role(), slot.committed());
        return committed.facts().rulebook().findings(assignment, committed).stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .anyMatch(finding -> finding.rule() != RuleName.FIXTURE_SCHEDULED || !wasPlayed(slot, committed));
    }

    /** An import may say so: then nobody need act, the crew was there. */
    private static boolean wasPlayed(SlotFacts slot, Lineup committed) {
        return committed.facts().fixtures().get(slot.fixtureId()).status() == FixtureStatus.PLAYED;
    }
}
