package org.refstand.planning;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.refstand.optimiser.Term;
import org.refstand.optimiser.Weights;

/**
 * What counts how much, for associations of a kind. A point is a kilometre; an open role costs more than any way could,
 * so that roles are filled first, and among them first referees.
 */
@org.eclipse.microprofile.graphql.Enum("WeightPreset")
@Description("What counts how much, for associations of a kind")
public enum Preset {
    /** short ways, wishes and fairness each have their say. */
    @Description("Short ways, wishes and fairness each have their say")
    BALANCED(1, 60, 20, 80, 60),
    /** kilometres cost money, the rest comes after. */
    @Description("Kilometres cost money, the rest comes after")
    SHORT_WAYS(2, 30, 10, 60, 30),
    /** everybody gets their share, also where that is further. */
    @Description("Everybody gets their share, also where that is further")
    FAIR(1, 150, 100, 150, 100);

    private final Map<Term, Integer> prices = new EnumMap<>(Term.class);

    Preset(int kilometre, int wish, int share, int club, int partner) {
        prices.put(Term.OPEN_FIRST, 30_000);
        prices.put(Term.OPEN_REQUIRED, 20_000);
        prices.put(Term.OPEN_OPTIONAL, 3_000);
        prices.put(Term.TRAVEL, kilometre);
        prices.put(Term.DOUBLE_DUTY, 40);
        prices.put(Term.WANTED, wish);
        prices.put(Term.SPREAD, share);
        prices.put(Term.CLUB_QUOTA, club);
        prices.put(Term.LICENCE_WASTED, 15);
        prices.put(Term.SAME_TEAM, 60);
        prices.put(Term.TWICE_RUNNING, 60);
        // came later than the others, when nobody could have wished for a partner yet: no plan of before costs more or
        // less
        prices.put(Term.PARTNERS, partner);
        prices.put(Term.STABILITY, 300);
        prices.put(Term.WARNINGS, 400);
    }

    /** @return what one unit of it costs */
    int price(Term term) {
        return prices.get(term);
    }

    Weights weights() {
        return new Weights(prices, 0, List.of());
    }
}
