package org.refstand.optimiser;

import java.util.Arrays;

/** Roles that nobody has and somebody might, so that one of them is drawn at once. */
final class OpenRoles {
    private static final int NEVER = -1;
    private final int[] roles;
    private final int[] index;
    private int size;

    OpenRoles(Model model) {
        roles = new int[model.free.length];
        index = new int[model.roles];
        Arrays.fill(index, NEVER);
        for (int role : model.free) {
            index[role] = size;
            roles[size++] = role;
        }
    }

    int size() {
        return size;
    }

    int role(int at) {
        return roles[at];
    }

    void filled(int role) {
        if (index[role] != NEVER) {
            int last = roles[--size];
            roles[index[role]] = last;
            roles[size] = role;
            index[last] = index[role];
            index[role] = size;
        }
    }

    void opened(int role) {
        if (index[role] != NEVER) {
            int first = roles[size];
            roles[index[role]] = first;
            roles[size] = role;
            index[first] = index[role];
            index[role] = size++;
        }
    }
}
