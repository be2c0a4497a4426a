package org.refstand.optimiser;

/** One official's day is cleared and begun anew with another match, and perhaps others in the same hall. */
final class RefereesDay implements Move {
    private static final double ANOTHER_MATCH = 0.6;
    private static final int TRIES = 6;

    private final Hands hands;
    private final int[][] rolesOfPlaceAndDay;

    RefereesDay(Hands hands, Model model) {
        this.hands = hands;
        int places = RoleIndex.most(model.place) + 1;
        rolesOfPlaceAndDay =
                RoleIndex.by(model, places * model.days, match -> model.place[match] * model.days + model.dayOf[match]);
    }

    @Override
    public boolean tried(Draft draft, Chance chance) {
        Model model = draft.model;
        int role = hands.anyRole();
        int official = hands.anyCandidate(role);
        int match = model.fixtureOf[role];
        int day = model.dayOf[match];
        if (draft.who(role) == official) {
            return false;
        }
        hands.forget();
        for (int i = draft.dayLength(official, day) - 1; i >= 0; i--) {
            int own = draft.dayRole(official, day, i);
            if (model.pinned[own] == Problem.NONE) {
                hands.take(own);
            }
        }
        if (draft.who(role) != Problem.NONE) {
            draft.remove(role);
        }
        if (!hands.makeRoom(role, official)) {
            return false;
        }
        draft.place(role, official);
        while (draft.dayLength(official, day) < model.perDay[official] && chance.happens(ANOTHER_MATCH)) {
            addHere(draft, rolesOfPlaceAndDay[model.place[match] * model.days + day], official, chance);
        }
        hands.fill();
        return true;
    }

    /** Another match in this hall, if there is one that fits once nobody else has it. */
    private void addHere(Draft draft, int[] here, int official, Chance chance) {
        for (int i = 0; i < TRIES; i++) {
            int role = here[chance.below(here.length)];
            int holder = draft.who(role);
            if (holder == official || !draft.model.isCandidate(role, official)) {
                continue;
            }
            if (holder != Problem.NONE) {
                draft.remove(role);
            }
            if (draft.fits(role, official)) {
                draft.place(role, official);
                return;
            }
            if (holder != Problem.NONE) {
                draft.place(role, holder);
            }
        }
    }
}
