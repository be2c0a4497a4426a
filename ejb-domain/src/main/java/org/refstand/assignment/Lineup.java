package org.refstand.assignment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.refstand.fixture.FixtureId;
import org.refstand.fixture.FixtureStatus;
import org.refstand.fixture.FixtureView;
import org.refstand.league.CrewRole;
import org.refstand.referee.RefereeId;

/** Who whistles what, seen with no, some or all staged changes as if they were committed. */
final class Lineup {
    private final Facts facts;
    private final Map<RefereeId, List<Assignment>> assignments;
    private final Map<RefereeId, Map<String, Integer>> seasonChanges;
    /** What is held but declined: it takes time until somebody else has it, and counts for no season. */
    private final Set<Assignment> declined;

    private Lineup(Lineup copied) {
        facts = copied.facts;
        assignments = new HashMap<>(copied.assignments);
        seasonChanges = new HashMap<>(copied.seasonChanges);
        declined = new HashSet<>(copied.declined);
    }

    private Lineup(Facts facts, Predicate<SlotFacts> stagedCounts) {
        this(facts, facts.slots(), stagedCounts);
    }

    private Lineup(Facts facts, List<SlotFacts> slots, Predicate<SlotFacts> stagedCounts) {
        this.facts = facts;
        assignments = new HashMap<>();
        seasonChanges = new HashMap<>();
        declined = new HashSet<>();
        for (SlotFacts slot : slots) {
            if (slot.staged() && stagedCounts.test(slot)) {
                add(slot, slot.stagedReferee());
                countChange(slot.fixtureId(), slot.isDeclined() ? null : slot.committed(), slot.stagedReferee());
            } else {
                add(slot, slot.committed());
                if (slot.isDeclined()) {
                    declined.add(new Assignment(slot.fixtureId(), slot.role(), slot.committed()));
                }
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

    /** @return the same with this choice made: whoever had the role has it no more, whoever declined it is to have it again */
    Lineup with(Assignment choice) {
        RefereeId before = holder(choice.fixtureId(), choice.role()).orElse(null);
        if (choice.refereeId().equals(before)) {
            return declined.contains(choice) ? askedAgain(choice) : this;
        }
        Lineup chosen = new Lineup(this);
        chosen.add(choice);
        Assignment given = before == null ? null : new Assignment(choice.fixtureId(), choice.role(), before);
        if (given != null) {
            chosen.assignments.put(
                    before,
                    of(before).stream().filter(own -> !own.equals(given)).toList());
        }
        chosen.countChange(choice.fixtureId(), declined.contains(given) ? null : before, choice.refereeId());
        return chosen;
    }

    private Lineup askedAgain(Assignment choice) {
        Lineup chosen = new Lineup(this);
        chosen.declined.remove(choice);
        chosen.countChange(choice.fixtureId(), null, choice.refereeId());
        return chosen;
    }

    /** @return who has the role */
    Optional<RefereeId> holder(FixtureId fixture, CrewRole role) {
        return assignments.values().stream()
                .flatMap(List::stream)
                .filter(own -> own.fixtureId().equals(fixture) && own.role() == role)
                .map(Assignment::refereeId)
                .findFirst();
    }

    /** @return the referee's assignments, those in postponed and cancelled matches too */
    List<Assignment> of(RefereeId referee) {
        return assignments.getOrDefault(referee, List.of());
    }

    /** @return whether it counts as one of the referee's matches of the season already */
    boolean counts(Assignment assignment) {
        return of(assignment.refereeId()).contains(assignment) && !declined.contains(assignment);
    }

    /** @return the referee's matches of a season that count, past and to come; declined ones do not */
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
            add(new Assignment(slot.fixtureId(), slot.role(), referee));
        }
    }

    /** The lists are never changed: a copy of the line-up shares them. */
    private void add(Assignment assignment) {
        assignments.merge(assignment.refereeId(), List.of(assignment), (before, more) -> Stream.concat(
                        before.stream(), more.stream())
                .toList());
    }

    private void countChange(FixtureId id, RefereeId before, RefereeId after) {
        FixtureView fixture = facts.fixtures().get(id);
        if (takesTime(fixture)) {
            count(before, fixture.league().season(), -1);
            count(after, fixture.league().season(), 1);
        }
    }

    private void count(RefereeId referee, String season, int change) {
        if (referee != null) {
            Map<String, Integer> changes = new HashMap<>(seasonChanges.getOrDefault(referee, Map.of()));
            changes.merge(season, change, Integer::sum);
            seasonChanges.put(referee, changes);
        }
    }
}
