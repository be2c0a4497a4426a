package org.refstand.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureStatus;
import org.refstand.kernel.Zone;
import org.refstand.referee.RefereeId;

/**
 * Looks at what referees are committed for after something that the rules read was changed: what does not hold any more is
 * flagged, what holds again is not. It looks at how things are now, so looking twice does no harm, and it refuses nothing.
 */
@ApplicationScoped
class CrewCheck {
    /** A changed rule concerns everybody; their facts need not all lie in memory at once. */
    private static final int AT_ONCE = 100;

    @Inject
    Crews crews;

    @Inject
    FactsReader reader;

    @Inject
    Zone zone;

    @Inject
    Clock clock;

    /** The match has another time or venue: confirmations were given for something else. */
    void askAgain(FixtureId changed) {
        crews.locked(Set.of(changed)).forEach(Crew::askAgain);
    }

    /**
     * Looks at every match to come of these referees. Whether an assignment holds depends on its match and on its referee's other
     * matches, never on those of a colleague. Only what must be written is locked, and looked at once more then.
     */
    void look(Collection<RefereeId> referees) {
        List<RefereeId> all = List.copyOf(referees);
        Set<FixtureId> doubtful = new HashSet<>();
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            doubtful.addAll(doubtful(all.subList(i, Math.min(i + AT_ONCE, all.size()))));
        }
        if (!doubtful.isEmpty()) {
            settle(doubtful, Set.copyOf(referees));
        }
    }

    /** @return the matches of which the flags or times are not as they should be */
    private Set<FixtureId> doubtful(Collection<RefereeId> referees) {
        List<Crews.Committed> toCome = crews.toComeOf(referees, zone.day(clock.instant()));
        Set<FixtureId> matches = new HashSet<>();
        toCome.forEach(match -> matches.add(match.fixtureId()));
        Facts facts = reader.about(matches, referees);
        Lineup committed = Lineup.committed(facts);
        Set<FixtureId> doubtful = new HashSet<>();
        toCome.stream().filter(match -> !match.isTimed()).forEach(match -> doubtful.add(match.fixtureId()));
        slots(facts, matches, referees).stream()
                .filter(slot -> slot.actionNeeded() != isBroken(slot, committed))
                .forEach(slot -> doubtful.add(slot.fixtureId()));
        return doubtful;
    }

    private void settle(Set<FixtureId> doubtful, Set<RefereeId> referees) {
        List<Crew> locked = crews.locked(doubtful);
        Facts facts = reader.about(doubtful, referees);
        Lineup committed = Lineup.committed(facts);
        for (Crew crew : locked) {
            slots(facts, Set.of(crew.fixtureId()), referees)
                    .forEach(slot -> crew.needsAction(slot.role(), isBroken(slot, committed)));
        }
        crews.renewTimes(doubtful, referees);
    }

    private static List<SlotFacts> slots(Facts facts, Set<FixtureId> matches, Collection<RefereeId> referees) {
        return facts.slots().stream()
                .filter(slot -> slot.committed() != null)
                .filter(slot -> matches.contains(slot.fixtureId()) && referees.contains(slot.committed()))
                .toList();
    }

    /**
     * Rules that only warn break nothing, nor do wishes about partners: the flag is seen by the whole crew, and would tell
     * whom a wish is about. That two matches overlap always blocks, so the database is never asked to hold them.
     */
    private static boolean isBroken(SlotFacts slot, Lineup committed) {
        Assignment assignment = new Assignment(slot.fixtureId(), slot.role(), slot.committed());
        return committed.facts().rulebook().findings(assignment, committed).stream()
                .filter(finding -> finding.severity() == Severity.BLOCK && finding.rule() != RuleName.UNWISHED_PARTNER)
                .anyMatch(finding -> finding.rule() != RuleName.FIXTURE_SCHEDULED || !wasPlayed(slot, committed));
    }

    /** An import may say so: then nobody need act, the crew was there. */
    private static boolean wasPlayed(SlotFacts slot, Lineup committed) {
        return committed.facts().fixtures().get(slot.fixtureId()).status() == FixtureStatus.PLAYED;
    }
}
