package org.refstand.optimiser;

import java.util.Arrays;

/** Officials who would be better off by one match more or fewer, so that one of them is drawn at once. */
final class Unhappy {
    private static final int NOT_IN = -1;
    private final Model model;
    private final Holdings holdings;
    private final int[] officials;
    private final int[] index;
    private int size;

    Unhappy(Model model, Holdings holdings) {
        this.model = model;
        this.holdings = holdings;
        officials = new int[model.officials];
        index = new int[model.officials];
        Arrays.fill(index, NOT_IN);
        for (int official = 0; official < model.officials; official++) {
            look(official);
        }
    }

    int size() {
        return size;
    }

    int official(int at) {
        return officials[at];
    }

    boolean wantsMore(int official) {
        long[] costs = model.countCost[official];
        int count = holdings.count(official);
        return count < model.inAll[official] && count + 1 < costs.length && costs[count + 1] < costs[count];
    }

    private boolean wantsFewer(int official) {
        long[] costs = model.countCost[official];
        int count = holdings.count(official);
        return count > 0 && costs[count - 1] < costs[count];
    }

    /** The number of the official's matches has changed. */
    void look(int official) {
        boolean is = wantsMore(official) || wantsFewer(official);
        if (is && index[official] == NOT_IN) {
            index[official] = size;
            officials[size++] = official;
        } else if (!is && index[official] != NOT_IN) {
            int last = officials[--size];
            officials[index[official]] = last;
            index[last] = index[official];
            index[official] = NOT_IN;
        }
    }
}
