package org.refstand.optimiser;

/** A part of a day is taken back and filled anew, the cheapest first choice for each role in any order. */
final class RebuiltDay implements Move {
    private static final int LEAST = 3;
    private static final int SPREAD = 8;
    private static final double SAME_PLACE = 0.5;

    private final Hands hands;
    private final int[][] rolesOfDay;
    private final int[][] rolesOfPlaceAndDay;

    RebuiltDay(Hands hands, Model model) {
        this.hands = hands;
        rolesOfDay = RoleIndex.by(model, model.days, match -> model.dayOf[match]);
        int places = RoleIndex.most(model.place) + 1;
        rolesOfPlaceAndDay =
                RoleIndex.by(model, places * model.days, match -> model.place[match] * model.days + model.dayOf[match]);
    }

    @Override
    public boolean tried(Draft draft, Chance chance) {
        Model model = draft.model;
        int seed = hands.anyRole();
        int match = model.fixtureOf[seed];
        int[] day = rolesOfDay[model.dayOf[match]];
        int[] here = rolesOfPlaceAndDay[model.place[match] * model.days + model.dayOf[match]];
        hands.forget();
        take(draft, seed);
        for (int left = LEAST + chance.below(SPREAD) - 1; left > 0; left--) {
            int[] from = chance.happens(SAME_PLACE) ? here : day;
            take(draft, from[chance.below(from.length)]);
        }
        hands.fill();
        return true;
    }

    private void take(Draft draft, int role) {
        if (draft.who(role) != Problem.NONE) {
            hands.take(role);
        } else {
            boolean waits = false;
            for (int i = 0; i < hands.waiting(); i++) {
                waits |= hands.waiting(i) == role;
            }
            if (!waits) {
                hands.await(role);
            }
        }
    }
}
