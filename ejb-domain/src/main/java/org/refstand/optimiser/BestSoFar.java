package org.refstand.optimiser;

/**
 * The best plan of a chain; only the roles that changed since the last one are copied, so that many small gains cost
 * little.
 */
final class BestSoFar {
    private final int[] plan;
    private final int[] changed;
    private final boolean[] hasChanged;
    private int size;
    private long cost;
    private int open;

    BestSoFar(Draft draft) {
        plan = draft.plan();
        changed = new int[plan.length];
        hasChanged = new boolean[plan.length];
        note(draft);
    }

    /** Looks at the draft with all its changes since its last mark. */
    void look(Draft draft) {
        for (int i = draft.changes() - 1; i >= 0; i--) {
            int role = draft.changedRole(i);
            if (!hasChanged[role]) {
                hasChanged[role] = true;
                changed[size++] = role;
            }
        }
        if (draft.cost() < cost) {
            while (size > 0) {
                int role = changed[--size];
                hasChanged[role] = false;
                plan[role] = draft.who(role);
            }
            note(draft);
        }
    }

    private void note(Draft draft) {
        cost = draft.cost();
        open = draft.openRoles() + draft.model.hopeless;
    }

    /** @return roles that nobody has */
    int open() {
        return open;
    }

    long cost() {
        return cost;
    }

    int[] plan() {
        return plan.clone();
    }
}
