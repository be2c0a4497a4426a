package org.refstand.optimiser;

/** Two officials swap all they have on one day. */
final class DaySwap implements Move {
    private final Hands hands;

    DaySwap(Hands hands) {
        this.hands = hands;
    }

    @Override
    public boolean tried(Draft draft, Chance chance) {
        int role = hands.anyFilledRole();
        if (role == Problem.NONE) {
            return false;
        }
        int day = draft.model.dayOf[draft.model.fixtureOf[role]];
        int one = draft.who(role);
        int other = hands.anyCandidate(role);
        if (one == other) {
            return false;
        }
        hands.forget();
        takeDay(draft, one, day);
        int first = hands.waiting();
        takeDay(draft, other, day);
        return given(draft, 0, first, other) && given(draft, first, hands.waiting(), one);
    }

    private void takeDay(Draft draft, int official, int day) {
        for (int i = draft.dayLength(official, day) - 1; i >= 0; i--) {
            int role = draft.dayRole(official, day, i);
            if (draft.model.pinned[role] == Problem.NONE) {
                hands.take(role);
            }
        }
    }

    private boolean given(Draft draft, int from, int until, int official) {
        for (int i = from; i < until; i++) {
            int role = hands.waiting(i);
            if (!draft.fits(role, official)) {
                return false;
            }
            draft.place(role, official);
        }
        return true;
    }
}
