package org.refstand.optimiser;

/** One official gets one role, whatever else they must give up for it. */
final class ForcedChange implements Move {
    private static final double WANTED = 0.5;
    private final Hands hands;

    ForcedChange(Hands hands) {
        this.hands = hands;
    }

    @Override
    public boolean tried(Draft draft, Chance chance) {
        int role = hands.anyRole();
        return hands.forced(role, chance.happens(WANTED) ? hands.wantedCandidate(role) : hands.anyCandidate(role));
    }
}
