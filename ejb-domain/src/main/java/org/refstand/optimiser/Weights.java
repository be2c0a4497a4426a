package org.refstand.optimiser;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What counts how much. All in one currency, so only ratios matter.
 *
 * @param prices by term, for one unit of what it counts, 0 or more; missing: 0
 * @param fairShare matches of the season that each official should have by {@link Term#SPREAD}
 * @param usualWithTeam by team: matches of one referee with it that are usual by {@link Term#SAME_TEAM}; may be empty
 *     when that costs nothing
 */
public record Weights(Map<Term, Integer> prices, double fairShare, List<Integer> usualWithTeam) {
    public Weights {
        prices = Map.copyOf(prices);
        usualWithTeam = List.copyOf(usualWithTeam);
        if (prices.values().stream().anyMatch(price -> price < 0)) {
            throw new IllegalArgumentException("a price below 0 would reward what is bad: " + prices);
        }
    }

    /** Only open roles cost anything. */
    public static Weights open(int required, int optional) {
        return new Weights(
                Map.of(Term.OPEN_FIRST, required, Term.OPEN_REQUIRED, required, Term.OPEN_OPTIONAL, optional),
                0,
                List.of());
    }

    /** @return the same with another price */
    public Weights with(Term term, int price) {
        Map<Term, Integer> changed = new EnumMap<>(Term.class);
        changed.putAll(prices);
        changed.put(term, price);
        return new Weights(changed, fairShare, usualWithTeam);
    }

    /** @return the same with another fair share, in matches of the season */
    public Weights withFairShare(double matches) {
        return new Weights(prices, matches, usualWithTeam);
    }

    /** @return the same with other numbers of matches that are usual with each team */
    public Weights withUsual(List<Integer> byTeam) {
        return new Weights(prices, fairShare, byTeam);
    }

    /** @return the price of one unit */
    public int of(Term term) {
        return prices.getOrDefault(term, 0);
    }
}
