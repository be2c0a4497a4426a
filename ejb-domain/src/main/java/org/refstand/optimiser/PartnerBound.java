package org.refstand.optimiser;

import java.util.Arrays;

/** What wishes for partners are worth at most to one official in one match: half of each wish, for it takes two. */
final class PartnerBound {
    private final Model model;
    private final long[][] wishes;
    private final boolean matter;

    PartnerBound(Model model) {
        this.model = model;
        wishes = new long[model.officials][];
        for (int official = 0; official < model.officials; official++) {
            wishes[official] = model.partnerTerms.wishes(official);
        }
        matter = Arrays.stream(wishes).anyMatch(own -> own.length > 0);
    }

    /** @return whether anybody has a wish; two who must not meet may be pinned together, and their wish is met then */
    boolean matter() {
        return matter;
    }

    /** @return 0 or less */
    double atLeast(int fixture, int official) {
        int colleagues = model.crew[fixture].length - 1;
        double sum = 0;
        for (int i = 0; i < Math.min(colleagues, wishes[official].length); i++) {
            sum += wishes[official][i];
        }
        return sum / 2;
    }
}
