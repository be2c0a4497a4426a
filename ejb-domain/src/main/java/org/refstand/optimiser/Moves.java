package org.refstand.optimiser;

import java.util.ArrayList;
import java.util.List;

/** All moves, and how often each is drawn. */
final class Moves {
    private static final int FORCED_CHANGE = 45;
    private static final int SWAP = 30;
    private static final int DAY_SWAP = 10;
    private static final int REBUILT_DAY = 8;
    private static final int REFEREES_DAY = 4;
    private static final int DROP_OR_FILL = 3;
    private static final int TOWARDS_WISH = 30;
    private static final int WISHED_PAIR = 15;

    private final List<Move> wheel = new ArrayList<>();
    private final Chance chance;
    private final Draft draft;

    Moves(Draft draft, Chance chance) {
        this.draft = draft;
        this.chance = chance;
        Hands hands = new Hands(draft, chance);
        add(new ForcedChange(hands), FORCED_CHANGE);
        add(new Swap(hands), SWAP);
        add(new DaySwap(hands), DAY_SWAP);
        add(new RebuiltDay(hands, draft.model), REBUILT_DAY);
        add(new RefereesDay(hands, draft.model), REFEREES_DAY);
        add(new DropOrFill(hands), DROP_OR_FILL);
        if (draft.unhappy().size() > 0) {
            add(new TowardsWish(hands, draft.model), TOWARDS_WISH);
        }
        if (!draft.model.partnerTerms.wished.isEmpty()) {
            add(new WishedPair(hands), WISHED_PAIR);
        }
    }

    private void add(Move move, int times) {
        for (int i = 0; i < times; i++) {
            wheel.add(move);
        }
    }

    /** @return false when the draft must be undone */
    boolean tryOne() {
        return wheel.get(chance.below(wheel.size())).tried(draft, chance);
    }
}
