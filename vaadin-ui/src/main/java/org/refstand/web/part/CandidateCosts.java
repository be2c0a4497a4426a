package org.refstand.web.part;

import static org.refstand.web.text.PageTexts.text;
import static org.refstand.web.text.Words.word;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.refstand.assignment.CandidateCost;
import org.refstand.assignment.CandidatePartner;
import org.refstand.assignment.OpenRole;
import org.refstand.fixture.FixtureId;
import org.refstand.partner.PartnerWish;
import org.refstand.web.text.Dates;

/** What choosing a candidate costs, in as few words as a narrow column has room for. */
final class CandidateCosts {

    /** More matches than these are only counted. */
    private static final int NAMED = 2;

    private CandidateCosts() {}

    /**
     * "+34 km that day", "3 above wish", without a wish how far from an even share, and "partner wish: Mira Lindqvist"; that
     * somebody would rather not is said by the rule.
     */
    static List<String> words(CandidateCost cost) {
        var words = new ArrayList<String>();
        if (cost.extraKm() != null) {
            words.add(cost.extraKm() == 0 ? text("part.cost.no-way") : text("part.cost.km", cost.extraKm()));
        }
        if (cost.aboveWantedAfter() == null) {
            words.add(text(
                    cost.aboveShareAfter() < 0 ? "part.cost.below-share" : "part.cost.above-share",
                    Math.abs(cost.aboveShareAfter())));
        } else if (cost.aboveWantedAfter() > 0) {
            words.add(text("part.cost.above-wish", cost.aboveWantedAfter()));
        }
        var partners = cost.partners().stream()
                .filter(partner -> partner.wish() == PartnerWish.WISHED)
                .map(CandidatePartner::name)
                .distinct()
                .collect(Collectors.joining(", "));
        if (!partners.isEmpty()) {
            words.add(text("part.cost.partner", partners));
        }
        return words;
    }

    /** The open roles that nobody else could have; empty when there are none. */
    static String onlyOne(CandidateCost cost, FixtureId here, Dates dates) {
        var roles = cost.onlyOneFor();
        if (roles.isEmpty()) {
            return "";
        }
        var named =
                roles.stream().limit(NAMED).map(open -> name(open, here, dates)).collect(Collectors.joining("; "));
        return roles.size() <= NAMED
                ? text("part.cost.only-one", named)
                : text("part.cost.only-one-more", named, roles.size() - NAMED);
    }

    private static String name(OpenRole open, FixtureId here, Dates dates) {
        var fixture = open.fixture();
        if (fixture.id().equals(here)) {
            return text("part.cost.here", word(open.role()));
        }
        var when = fixture.startsAt() == null ? dates.shortDay(fixture.date()) : dates.shortMoment(fixture.startsAt());
        return text(
                "part.cost.match", when, fixture.home().name(), fixture.away().name(), word(open.role()));
    }
}
