package org.refstand.optimiser;

/**
 * The first plan: each role, the hardest first, to whoever then costs least; where leaving it open costs less, it
 * stays so.
 */
final class Greedy {
    private Greedy() {}

    static void fill(Draft draft) {
        Hands hands = new Hands(draft, new Chance(0));
        for (int role : draft.model.hardestFirst()) {
            int official = draft.who(role) == Problem.NONE ? hands.nearest(role) : Problem.NONE;
            if (official != Problem.NONE) {
                draft.place(role, official);
            }
        }
        draft.mark();
    }
}
