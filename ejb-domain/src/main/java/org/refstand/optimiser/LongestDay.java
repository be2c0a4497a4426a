package org.refstand.optimiser;

import java.util.Arrays;

/** How many matches can follow each other on a day without two neighbours that clash. */
final class LongestDay {
    private final Model model;
    private final int[] ordered;

    LongestDay(Model model, int[] ordered) {
        this.model = model;
        this.ordered = ordered;
    }

    /** @return of all days the most, no more than anybody may have */
    int matches() {
        int[] length = new int[ordered.length];
        int most = 1;
        int first = 0;
        for (int i = 0; i < ordered.length; i++) {
            first = model.dayOf[ordered[first]] == model.dayOf[ordered[i]] ? first : i;
            length[i] = 1;
            for (int j = first; j < i; j++) {
                if (!model.clash(ordered[i], ordered[j])) {
                    length[i] = Math.max(length[i], length[j] + 1);
                }
            }
            most = Math.max(most, length[i]);
        }
        return Math.max(mostPins(), Math.min(most, model.stride));
    }

    private int mostPins() {
        int[] pins = new int[model.officials * model.days];
        for (int role = 0; role < model.roles; role++) {
            if (model.pinned[role] != Problem.NONE) {
                pins[model.pinned[role] * model.days + model.dayOf[model.fixtureOf[role]]]++;
            }
        }
        return Arrays.stream(pins).max().orElse(0);
    }
}
