package org.refstand.optimiser;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Fills one open role with as little stir as pays: by somebody who has time for it, or by somebody whose one hindrance
 * goes to somebody else, and so on. All chains up to a length are tried, each step beginning with whoever looks
 * cheapest, so the answer is exact but for {@link #BREADTH}.
 */
final class Repair {
    /** So many candidates of each role are tried who would have to give up something. */
    private static final int BREADTH = 40;

    private final int[] plan;
    private final Draft draft;
    private final Model model;
    private final List<Change> chain = new ArrayList<>();
    private List<Change> best = List.of();
    private long least;

    private Repair(Draft draft, int[] plan) {
        this.plan = plan;
        this.draft = draft;
        model = draft.model;
    }

    /**
     * What breaks a rule already is not this one's business: it stays as if it were pinned, but for the role asked for.
     *
     * @param plan as it is
     * @param role to fill
     */
    static Repair of(Problem problem, int[] plan, int role) {
        BitSet stuck = new BitSet();
        BitSet more;
        Draft draft;
        do {
            draft = new Draft(new Model(stuck.isEmpty() ? problem : problem.pinning(stuck, plan)));
            more = placed(draft, plan, role);
            stuck.or(more);
        } while (!more.isEmpty());
        draft.mark();
        return new Repair(draft, plan);
    }

    /** @return roles whose holders may not have them, but for the role asked for */
    private static BitSet placed(Draft draft, int[] plan, int asked) {
        BitSet broken = new BitSet();
        for (int role = 0; role < plan.length; role++) {
            if (plan[role] == Problem.NONE || draft.model.pinned[role] != Problem.NONE) {
                continue;
            }
            // whoever comes must not meet those they are kept apart from, but two who are together already may stay
            if (draft.isFreeFor(role, plan[role])) {
                draft.place(role, plan[role]);
            } else if (role != asked) {
                broken.set(role);
            }
        }
        return broken;
    }

    /** @return who else gets the role, and what else changes; empty when nobody can have it, or it is better left open */
    List<Change> fill(int role, int others) {
        if (model.pinned[role] != Problem.NONE || model.candidates[role].length == 0) {
            return List.of();
        }
        if (draft.who(role) != Problem.NONE) {
            draft.remove(role);
            draft.mark();
        }
        least = draft.cost();
        extend(role, others);
        return best;
    }

    private void extend(int role, int others) {
        int tried = 0;
        for (int official : model.candidates[role]) {
            if (chain.isEmpty() && official == plan[role]) {
                continue;
            }
            if (draft.fits(role, official)) {
                place(role, official);
                if (draft.cost() < least || draft.cost() == least && chain.size() < best.size()) {
                    least = draft.cost();
                    best = List.copyOf(chain);
                }
                takeBack(role);
            } else if (others > 0 && tried < BREADTH && !isInChain(official)) {
                tried += passOn(role, official, others) ? 1 : 0;
            }
        }
    }

    /** @return whether one role of the official is all that keeps them from this one */
    private boolean passOn(int role, int official, int others) {
        int hindrance = hindrance(role, official);
        if (hindrance == Problem.NONE) {
            return false;
        }
        draft.remove(hindrance);
        boolean isAll = draft.fits(role, official);
        if (isAll) {
            place(role, official);
            extend(hindrance, others - 1);
            takeBack(role);
        }
        draft.place(hindrance, official);
        return isAll;
    }

    /** @return a role of the official that stands in the way of this one and may be given away, or NONE */
    private int hindrance(int role, int official) {
        int fixture = model.fixtureOf[role];
        int day = model.dayOf[fixture];
        int found = Problem.NONE;
        for (int i = 0; i < draft.dayLength(official, day); i++) {
            int own = draft.dayRole(official, day, i);
            boolean clashes = model.clash(fixture, model.fixtureOf[own]);
            if (model.pinned[own] == Problem.NONE && (clashes || found == Problem.NONE)) {
                found = own;
            }
        }
        return found;
    }

    private boolean isInChain(int official) {
        return chain.stream().anyMatch(change -> change.official() == official);
    }

    private void place(int role, int official) {
        draft.place(role, official);
        chain.add(new Change(role, official));
    }

    private void takeBack(int role) {
        draft.remove(role);
        chain.remove(chain.size() - 1);
    }
}
