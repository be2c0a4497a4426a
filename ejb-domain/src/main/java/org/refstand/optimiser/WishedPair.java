package org.refstand.optimiser;

/** Two who wish to whistle together get one match, whatever they must give up for it. */
final class WishedPair implements Move {
    private static final int TRIES = 6;
    private final Hands hands;

    WishedPair(Hands hands) {
        this.hands = hands;
    }

    @Override
    public boolean tried(Draft draft, Chance chance) {
        Model model = draft.model;
        Problem.Partners two = model.partnerTerms.wished.get(chance.below(model.partnerTerms.wished.size()));
        for (int i = 0; i < TRIES; i++) {
            int role = hands.anyRole();
            int[] crew = model.crew[model.fixtureOf[role]];
            int second = crew[chance.below(crew.length)];
            if (second != role
                    && model.pinned[second] == Problem.NONE
                    && model.isCandidate(role, two.one())
                    && model.isCandidate(second, two.other())) {
                return paired(draft, role, second, two);
            }
        }
        return false;
    }

    private boolean paired(Draft draft, int role, int second, Problem.Partners two) {
        int before = draft.who(role);
        int beforeSecond = draft.who(second);
        if (before == two.one() && beforeSecond == two.other()) {
            return false;
        }
        hands.forget();
        open(draft, role);
        open(draft, second);
        if (!forced(draft, role, two.one()) || !forced(draft, second, two.other())) {
            return false;
        }
        hands.fill();
        return true;
    }

    private static void open(Draft draft, int role) {
        if (draft.who(role) != Problem.NONE) {
            draft.remove(role);
        }
    }

    private boolean forced(Draft draft, int role, int official) {
        if (!hands.makeRoom(role, official)) {
            return false;
        }
        draft.place(role, official);
        return true;
    }
}
