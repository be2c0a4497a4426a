package org.refstand.optimiser;

import java.util.Arrays;

/** Which roles each official has, so that one of them is drawn at once. */
final class Holdings {
    private final int[][] roles;
    private final int[] count;
    private final int[] index;

    Holdings(Model model) {
        roles = new int[model.officials][4];
        count = new int[model.officials];
        index = new int[model.roles];
    }

    int count(int official) {
        return count[official];
    }

    int role(int official, int at) {
        return roles[official][at];
    }

    void add(int role, int official) {
        if (count[official] == roles[official].length) {
            roles[official] = Arrays.copyOf(roles[official], 2 * count[official]);
        }
        index[role] = count[official];
        roles[official][count[official]++] = role;
    }

    void remove(int role, int official) {
        int last = roles[official][--count[official]];
        roles[official][index[role]] = last;
        index[last] = index[role];
    }
}
