package org.refstand.optimiser;

/** An open role is filled, or one that a match can do without is opened. */
final class DropOrFill implements Move {
    private static final double DROP = 0.3;
    private final Hands hands;

    DropOrFill(Hands hands) {
        this.hands = hands;
    }

    @Override
    public boolean tried(Draft draft, Chance chance) {
        if (draft.openRoles() == 0 || chance.happens(DROP)) {
            int role = hands.anyFilledRole();
            if (role == Problem.NONE) {
                return false;
            }
            draft.remove(role);
            return true;
        }
        return hands.placeBest(draft.openRole(chance.below(draft.openRoles())));
    }
}
