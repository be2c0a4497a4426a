package org.refstand.optimiser;

import java.util.Arrays;
import java.util.List;

/** Who wishes, or had better not, be in a crew with whom. */
final class PartnerTerms {
    /** Those who do, as pairs; searched for wishes. */
    final List<Problem.Partners> wished;

    private final int[][] other;
    private final int[][] price;
    /** Who has a price with whom, and who must not be with whom: the search asks for every colleague it meets. */
    private final Pairs priced;

    private final Pairs keptApart;

    PartnerTerms(Problem problem) {
        int officials = problem.officials().size();
        other = new int[officials][0];
        price = new int[officials][0];
        priced = new Pairs(officials);
        keptApart = new Pairs(officials);
        problem.partners().forEach(two -> {
            add(two.one(), two.other(), two);
            add(two.other(), two.one(), two);
        });
        wished = problem.partners().stream()
                .filter(two -> two.price() < 0 && !two.blocked())
                .toList();
    }

    private void add(int one, int partner, Problem.Partners two) {
        int size = other[one].length;
        other[one] = Arrays.copyOf(other[one], size + 1);
        price[one] = Arrays.copyOf(price[one], size + 1);
        other[one][size] = partner;
        price[one][size] = two.price();
        if (two.price() != 0) {
            priced.add(one, partner);
        }
        if (two.blocked()) {
            keptApart.add(one, partner);
        }
    }

    /** Whether anybody has a price in a crew with the official. */
    boolean arePricedWith(int official) {
        return priced.haveAny(official);
    }

    /** Whether anybody must not be in a crew with the official. */
    boolean areKeptFrom(int official) {
        return keptApart.haveAny(official);
    }

    long price(int official, int colleague) {
        if (!priced.have(official, colleague)) {
            return 0;
        }
        long sum = 0;
        for (int i = 0; i < other[official].length; i++) {
            if (other[official][i] == colleague) {
                sum += price[official][i];
            }
        }
        return sum;
    }

    boolean areBlocked(int official, int colleague) {
        return keptApart.have(official, colleague);
    }

    /** @return what each wished colleague is worth to the official, both sides' wishes together, the dearest first; below 0 */
    long[] wishes(int official) {
        return Arrays.stream(other[official])
                .distinct()
                .mapToLong(colleague -> wish(official, colleague))
                .filter(value -> value < 0)
                .sorted()
                .toArray();
    }

    /** What speaks against the two is priced elsewhere, not here. */
    private long wish(int official, int colleague) {
        long sum = 0;
        for (int i = 0; i < other[official].length; i++) {
            sum += other[official][i] == colleague ? Math.min(0, price[official][i]) : 0;
        }
        return sum;
    }

    /** Pairs of officials, one bit for each. */
    private static final class Pairs {
        private final int words;
        private final long[] bits;
        private final boolean[] any;

        Pairs(int officials) {
            words = (officials + Long.SIZE - 1) / Long.SIZE;
            bits = new long[officials * words];
            any = new boolean[officials];
        }

        void add(int one, int other) {
            bits[one * words + other / Long.SIZE] |= 1L << other;
            any[one] = true;
        }

        boolean haveAny(int one) {
            return any[one];
        }

        boolean have(int one, int other) {
            return (bits[one * words + (other >> 6)] >>> other & 1) != 0;
        }
    }
}
