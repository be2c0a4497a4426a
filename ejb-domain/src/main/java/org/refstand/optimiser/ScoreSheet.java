package org.refstand.optimiser;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a plan costs and for what.
 *
 * @param terms those that cost anything, or are worth something, which is below 0
 */
public record ScoreSheet(Map<Term, Long> terms) {
    public ScoreSheet {
        terms = Map.copyOf(terms);
    }

    /** Adds up every term, each worked out by its own definition. */
    static ScoreSheet of(Problem problem, int[] plan) {
        Map<Term, Long> terms = new EnumMap<>(Term.class);
        Terms definitions = new Terms(problem, plan);
        for (Term term : Term.values()) {
            long cost = definitions.cost(term);
            if (cost != 0) {
                terms.put(term, cost);
            }
        }
        return new ScoreSheet(terms);
    }

    /** @return what the term costs in all; below 0: is worth */
    public long of(Term term) {
        return terms.getOrDefault(term, 0L);
    }

    /** @return what the plan costs */
    public long total() {
        return terms.values().stream().mapToLong(Long::longValue).sum();
    }
}
