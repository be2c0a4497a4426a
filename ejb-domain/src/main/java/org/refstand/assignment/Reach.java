package org.refstand.assignment;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.refstand.fixture.FixtureId;
import org.refstand.referee.RefereeId;

/**
 * The matches whose roles somebody else may get, and what is known for that. Whoever replaces one referee and moves at
 * most so many others never gets to most matches of a big day, and their answers, tens of thousands, need not be read.
 *
 * @param facts about everybody; of matches that are not reached only with the answers of those who have a role in them
 * @param inQuestion fixtures to plan
 * @param reached those of them that may change
 * @param asked the one that was asked about; null: none in particular
 */
record Reach(Facts facts, Set<FixtureId> inQuestion, Set<FixtureId> reached, FixtureId asked) {
    Reach {
        inQuestion = Set.copyOf(inQuestion);
        reached = Set.copyOf(reached);
    }

    /** @return all of them; the facts have everybody's answers */
    static Reach everywhere(Facts facts, Set<FixtureId> inQuestion) {
        return new Reach(facts, inQuestion, inQuestion, null);
    }

    /**
     * Goes from a match to those that its candidates have a role in, and on to those that the candidates of these have
     * one in. Rather too far than not far enough: only the rules that say whom they could suit at all are asked.
     *
     * @param match where the first change is; when it is none of those in question (any more), nothing is reached
     * @param others how many more there may be
     * @param crewsOnly facts with the answers of those who have a role
     * @param answers reads everybody's answers for some matches
     */
    static Reach from(
            FixtureId match,
            int others,
            Facts crewsOnly,
            Set<FixtureId> inQuestion,
            Function<Collection<FixtureId>, Map<FixtureId, Map<RefereeId, AnswerFacts>>> answers) {
        Map<RefereeId, List<FixtureId>> held = crewsOnly.slots().stream()
                .filter(slot -> slot.planned() != null && inQuestion.contains(slot.fixtureId()))
                .collect(Collectors.groupingBy(
                        SlotFacts::planned, Collectors.mapping(SlotFacts::fixtureId, Collectors.toList())));
        Set<FixtureId> reached = new HashSet<>();
        Set<FixtureId> next = inQuestion.contains(match) ? Set.of(match) : Set.of();
        Facts facts = crewsOnly;
        for (int change = 0; change <= others && !next.isEmpty(); change++) {
            facts = facts.withAnswers(answers.apply(next));
            reached.addAll(next);
            next = next(next, held, facts);
            next.removeAll(reached);
        }
        return new Reach(facts, inQuestion, reached, match);
    }

    private static Set<FixtureId> next(Set<FixtureId> from, Map<RefereeId, List<FixtureId>> held, Facts facts) {
        RuleSet rules = facts.rulebook().ofAnyRole();
        Map<RefereeId, List<FixtureId>> left = new HashMap<>(held);
        Set<FixtureId> next = new HashSet<>();
        for (FixtureId match : from) {
            Set<RefereeId> suited =
                    rules.onlyAmong(facts.fixtures().get(match), facts).orElse(held.keySet());
            left.entrySet().removeIf(holder -> {
                boolean suits = suited.contains(holder.getKey());
                next.addAll(suits ? holder.getValue() : List.of());
                return suits;
            });
        }
        return next;
    }
}
