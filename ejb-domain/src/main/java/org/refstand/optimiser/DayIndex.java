package org.refstand.optimiser;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.refstand.optimiser.Problem.Fixture;

/** Which fixtures exclude each other: within a day as bits, so that one look tells; across days as short lists. */
final class DayIndex {
    /** Nobody has more matches a day, whatever the caps say; it bounds the memory. */
    private static final int MOST_A_DAY = 12;

    final int[] indexInDay;
    final long[][] clashes;
    final int[][] clashesElsewhen;
    private final int[] inDay;
    private final Model model;

    DayIndex(Model model, List<Fixture> matches) {
        this.model = model;
        indexInDay = new int[model.fixtures];
        inDay = new int[model.days];
        for (int match = 0; match < model.fixtures; match++) {
            indexInDay[match] = inDay[model.dayOf[match]]++;
        }
        clashes = new long[model.fixtures][];
        clashesElsewhen = new int[model.fixtures][];
        for (int match = 0; match < model.fixtures; match++) {
            int day = model.dayOf[match];
            clashes[match] = new long[(inDay[day] >> 6) + 1];
            // nobody has two roles in one crew, so a match excludes itself
            mark(match, match);
            for (int other : matches.get(match).clashes()) {
                if (model.dayOf[other] == day) {
                    mark(match, other);
                }
            }
            clashesElsewhen[match] = Arrays.stream(matches.get(match).clashes())
                    .filter(other -> model.dayOf[other] != day)
                    .toArray();
        }
    }

    private void mark(int match, int other) {
        clashes[match][indexInDay[other] >> 6] |= 1L << indexInDay[other];
    }

    /** @return room for an official's matches of one day */
    int stride(int[] perDay) {
        int[] pins = new int[model.officials * model.days];
        for (int role = 0; role < model.roles; role++) {
            if (model.pinned[role] != Problem.NONE) {
                pins[model.pinned[role] * model.days + model.dayOf[model.fixtureOf[role]]]++;
            }
        }
        int most = Math.max(1, Arrays.stream(inDay).max().orElse(1));
        int cap = Math.min(Math.min(IntStream.of(perDay).max().orElse(1), most), MOST_A_DAY);
        for (int official = 0; official < perDay.length; official++) {
            perDay[official] = Math.min(perDay[official], cap);
        }
        return Math.max(cap, IntStream.of(pins).max().orElse(0));
    }
}
