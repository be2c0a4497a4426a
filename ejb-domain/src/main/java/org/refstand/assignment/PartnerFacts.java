package org.refstand.assignment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.refstand.partner.PartnerWish;
import org.refstand.referee.RefereeId;

/**
 * A wish of one referee about another.
 *
 * @param wisher who wishes
 * @param wisherName as people know them
 * @param colleague about whom
 * @param colleagueName as people know them
 */
record PartnerFacts(RefereeId wisher, String wisherName, RefereeId colleague, String colleagueName, PartnerWish wish) {

    /** @return the other of the two */
    RefereeId besides(RefereeId one) {
        return wisher.equals(one) ? colleague : wisher;
    }

    String nameBesides(RefereeId one) {
        return wisher.equals(one) ? colleagueName : wisherName;
    }

    /** @return the wishes by each of both: a wish concerns who has it, and whom it is about */
    static Map<RefereeId, List<PartnerFacts>> byReferee(List<PartnerFacts> wishes) {
        Map<RefereeId, List<PartnerFacts>> both = new HashMap<>();
        for (PartnerFacts wish : wishes) {
            Stream.of(wish.wisher(), wish.colleague())
                    .forEach(referee -> both.merge(
                            referee, List.of(wish), (some, more) -> Stream.concat(some.stream(), more.stream())
                                    .toList()));
        }
        return both;
    }
}
