package org.refstand.optimiser;

/** Two officials swap two of their roles, mostly of one day. */
final class Swap implements Move {
    private static final double SAME_DAY = 0.6;
    private final Hands hands;

    Swap(Hands hands) {
        this.hands = hands;
    }

    @Override
    public boolean tried(Draft draft, Chance chance) {
        int role = hands.anyFilledRole();
        if (role == Problem.NONE) {
            return false;
        }
        int one = draft.who(role);
        int other = hands.anyCandidate(role);
        if (other == one || draft.count(other) == 0) {
            return false;
        }
        int second = roleOf(draft, other, draft.model.dayOf[draft.model.fixtureOf[role]], chance);
        if (draft.model.pinned[second] != Problem.NONE || !draft.model.isCandidate(second, one)) {
            return false;
        }
        draft.remove(role);
        draft.remove(second);
        if (!draft.fits(role, other)) {
            return false;
        }
        draft.place(role, other);
        if (!draft.fits(second, one)) {
            return false;
        }
        draft.place(second, one);
        return true;
    }

    private static int roleOf(Draft draft, int official, int day, Chance chance) {
        int length = draft.dayLength(official, day);
        return length > 0 && chance.happens(SAME_DAY)
                ? draft.dayRole(official, day, chance.below(length))
                : draft.roleOf(official, chance.below(draft.count(official)));
    }
}
