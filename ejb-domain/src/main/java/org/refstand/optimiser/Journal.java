package org.refstand.optimiser;

import java.util.Arrays;

/** What changed since a mark, to be undone. */
final class Journal {
    private int[] roles = new int[64];
    private int[] before = new int[64];
    private int size;
    private long cost;

    void begin(long now) {
        size = 0;
        cost = now;
    }

    void note(int role, int official) {
        if (size == roles.length) {
            roles = Arrays.copyOf(roles, 2 * size);
            before = Arrays.copyOf(before, 2 * size);
        }
        roles[size] = role;
        before[size++] = official;
    }

    int size() {
        return size;
    }

    int role(int index) {
        return roles[index];
    }

    int before(int index) {
        return before[index];
    }

    /** @return what the plan cost at the mark */
    long cost() {
        return cost;
    }
}
