package org.refstand.optimiser;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Who wishes, or had better not, be in a crew with whom. */
final class PartnerTerms {
    /** Those who do, as pairs; searched for wishes. */
    final List<Problem.Partners> wished;

    private final int[][] other;
    private final int[][] price;
    private final boolean[][] blocked;
    /** By official: whom they have anything to do with, a bit for each; the search asks for every colleague it meets. */
    private final BitSet[] known;

    PartnerTerms(Problem problem) {
        int officials = problem.officials().size();
        other = new int[officials][0];
        price = new int[officials][0];
        blocked = new boolean[officials][0];
        known = new BitSet[officials];
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
        blocked[one] = Arrays.copyOf(blocked[one], size + 1);
        other[one][size] = partner;
        price[one][size] = two.price();
        blocked[one][size] = two.blocked();
        known[one] = known[one] == null ? new BitSet() : known[one];
        known[one].set(partner);
    }

    boolean concern(int official) {
        return known[official] != null;
    }

    private boolean know(int official, int colleague) {
        return known[official] != null && known[official].get(colleague);
    }

    long price(int official, int colleague) {
        if (!know(official, colleague)) {
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
        if (!know(official, colleague)) {
            return false;
        }
        for (int i = 0; i < other[official].length; i++) {
            if (other[official][i] == colleague && blocked[official][i]) {
                return true;
            }
        }
        return false;
    }

    /** @return wishes of the official, the dearest first, as they are priced, below 0 */
    int[] wishes(int official) {
        return Arrays.stream(price[official])
                .filter(value -> value < 0)
                .sorted()
                .toArray();
    }
}
