package org.refstand.optimiser;

/** One who has too few matches gets one, one who has too many gives one away. */
final class TowardsWish implements Move {
    private final Hands hands;
    private final int[][] nearRoles;

    TowardsWish(Hands hands, Model model) {
        this.hands = hands;
        int[] sizes = new int[model.officials];
        for (int role : model.free) {
            for (int i = 0; i < model.near[role]; i++) {
                sizes[model.candidates[role][i]]++;
            }
        }
        nearRoles = new int[model.officials][];
        for (int official = 0; official < sizes.length; official++) {
            nearRoles[official] = new int[sizes[official]];
        }
        for (int role : model.free) {
            for (int i = 0; i < model.near[role]; i++) {
                int official = model.candidates[role][i];
                nearRoles[official][--sizes[official]] = role;
            }
        }
    }

    @Override
    public boolean tried(Draft draft, Chance chance) {
        Unhappy unhappy = draft.unhappy();
        if (unhappy.size() == 0) {
            return false;
        }
        int official = unhappy.official(chance.below(unhappy.size()));
        if (unhappy.wantsMore(official)) {
            int[] roles = nearRoles[official];
            return roles.length > 0 && hands.forced(roles[chance.below(roles.length)], official);
        }
        int role = draft.roleOf(official, chance.below(draft.count(official)));
        return draft.model.pinned[role] == Problem.NONE && hands.forced(role, hands.wantedCandidate(role));
    }
}
