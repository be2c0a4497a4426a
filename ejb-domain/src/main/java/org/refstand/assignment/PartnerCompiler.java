package org.refstand.assignment;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.refstand.assignment.AssignmentProblem.Partners;
import org.refstand.partner.PartnerWish;
import org.refstand.referee.RefereeId;

/** Who had better be, or not be, in one crew, put into the form of an {@link AssignmentProblem}. */
final class PartnerCompiler {
    private PartnerCompiler() {}

    /**
     * What the association does not look at is left out. A warning is none of the numbers of warnings: that has its own price.
     *
     * @param places of the referees that there are
     */
    static List<Partners> compile(Facts facts, Map<RefereeId, Integer> places) {
        Severity unwished = facts.rulebook().severity(Rule.UNWISHED_PARTNER);
        return facts.partners().values().stream()
                .flatMap(Collection::stream)
                .distinct()
                .filter(wish -> wish.wish() == PartnerWish.WISHED || unwished != Severity.OFF)
                .filter(wish -> places.containsKey(wish.wisher()) && places.containsKey(wish.colleague()))
                .map(wish -> new Partners(
                        places.get(wish.wisher()),
                        places.get(wish.colleague()),
                        wish.wish() == PartnerWish.UNWISHED,
                        wish.wish() == PartnerWish.UNWISHED && unwished == Severity.BLOCK))
                .sorted(Comparator.comparingInt(Partners::one).thenComparingInt(Partners::other))
                .toList();
    }
}
