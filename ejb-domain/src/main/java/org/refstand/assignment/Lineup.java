package org.refstand.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureStatus;
import org.refstand.fixture.FixtureView;
import org.refstand.referee.RefereeId;

/** Who whistles what, seen with no, some or all staged changes as if they were committed. */
final class Lineup {
    private final Facts facts;
    private final Map<RefereeId, List<Assignment>> assignments = new HashMap<>();
    private final Map<RefereeId, Map<String, Integer>> seasonChanges = new HashMap<>();

    private Lineup(Facts facts, Predicate<SlotFacts> stagedCounts) {
        this(facts, facts.slots(), stagedCounts);
    }

    private Lineup(Facts facts, List<SlotFacts> slots, Predicate<SlotFacts> stagedCounts) {
        this.facts = facts;
        for (SlotFacts slot : slots) {
            if (slot.staged() && stagedCounts.test(slot)) {
                add(slot, slot.stagedReferee());
                countChange(slot);
            } else {
                add(slot, slot.committed());
            }
        }
    }

    /** Nobody has anything: for what the rules say of an assignment alone. */
    static Lineup empty(Facts facts) {
        return new Lineup(facts, List.of(), slot -> false);
    }

    /** As everybody sees it. */
    static Lineup committed(Facts facts) {
        return new Lineup(facts, slot -> false);
    }

    /** As the assigners plan it. */
    static Lineup planned(Facts facts) {
        return new Lineup(facts, slot -> true);
    }

    /** As it would be after a commit of these fixtures. */
    static Lineup afterCommitOf(Set<FixtureId> scope, Facts facts) {
        return new Lineup(facts, slot -> scope.contains(slot.fixtureId()));
    }

    Facts facts() {
        return facts;
    }

    /** @return the referee's assignments, those in postponed and cancelled matches too */
    List<Assignment> of(RefereeId referee) {
        return assignments.getOrDefault(referee, List.of());
    }

    /** @return the referee's matches of a season that count, past and to come */
    int inSeason(RefereeId referee, String season) {
        int change = seasonChanges.getOrDefault(referee, Map.of()).getOrDefault(season, 0);
        return facts.season(referee, season).total() + change;
    }

    /** A postponed or cancelled match takes nobody's time. */
    static boolean takesTime(FixtureView fixture) {
        return fixture.status() == FixtureStatus.SCHEDULED || fixture.status() == FixtureStatus.PLAYED;
    }

    private void add(SlotFacts slot, RefereeId referee) {
        if (referee != null) {
            assignments
                    .computeIfAbsent(referee, id -> new ArrayList<>())
                    .add(new Assignment(slot.fixtureId(), slot.role(), referee));
        }
    }

    private void countChange(SlotFacts slot) {
        FixtureView fixture = facts.fixtures().get(slot.fixtureId());
        if (takesTime(fixture)) {
            count(slot.committed(), fixture.league().season(), -1);
            count(slot.stagedReferee(), fixture.league().season(), 1);
        }
    }

    private void count(RefereeId referee, String season, int change) {
        if (referee != null) {
            seasonChanges.computeIfAbsent(referee, id -> new HashMap<>()).merge(season, change, Integer::sum);
        }
    }
}
