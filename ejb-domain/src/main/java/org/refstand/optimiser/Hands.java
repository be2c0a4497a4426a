package org.refstand.optimiser;

import java.util.Arrays;

/** What the moves have in common: drawing somebody, making room, filling what became open. */
final class Hands {
    private static final double FROM_NEAR = 0.85;
    /** More candidates than this are not all tried. */
    private static final int TRY_ALL = 40;

    private static final int DRAWN_FROM_THE_REST = 4;
    private static final int TRIES = 4;
    private static final double IN_EXCHANGE = 0.7;
    private static final int COMPARED = 3;

    private final Draft draft;
    private final Model model;
    private final Chance chance;
    private int[] waiting = new int[64];
    private int size;

    Hands(Draft draft, Chance chance) {
        this.draft = draft;
        this.model = draft.model;
        this.chance = chance;
    }

    int anyRole() {
        return model.free[chance.below(model.free.length)];
    }

    /** @return a role that somebody has, or NONE when none was found soon */
    int anyFilledRole() {
        for (int i = 0; i < TRIES; i++) {
            int role = anyRole();
            if (draft.who(role) != Problem.NONE) {
                return role;
            }
        }
        return Problem.NONE;
    }

    /** @return a candidate, mostly one of the nearest */
    int anyCandidate(int role) {
        int[] all = model.candidates[role];
        int reach = chance.happens(FROM_NEAR) ? model.near[role] : all.length;
        return all[chance.below(reach)];
    }

    /**
     * @return of a few candidates the one who looks cheapest before all that stands in the way; often one who wants
     * more
     */
    int wantedCandidate(int role) {
        int best = anyCandidate(role);
        for (int i = 1; i < COMPARED; i++) {
            int other = anyCandidate(role);
            if (looks(role, other) < looks(role, best)) {
                best = other;
            }
        }
        return best;
    }

    private long looks(int role, int official) {
        int count = draft.count(official);
        long[] counts = model.countCost[official];
        return model.alone(role, official) + (count + 1 < counts.length ? counts[count + 1] - counts[count] : 0);
    }

    // ---- roles that wait to be filled ----

    void forget() {
        size = 0;
    }

    void await(int role) {
        if (size == waiting.length) {
            waiting = Arrays.copyOf(waiting, 2 * size);
        }
        waiting[size++] = role;
    }

    int waiting() {
        return size;
    }

    int waiting(int index) {
        return waiting[index];
    }

    /** Opens the role, which then waits. */
    void take(int role) {
        draft.remove(role);
        await(role);
    }

    /**
     * Takes from the official, and from whom they must not be with, all that keeps them from the role; false when something
     * pinned does.
     */
    boolean makeRoom(int role, int official) {
        int fixture = model.fixtureOf[role];
        int day = model.dayOf[fixture];
        if (!draft.allowsPartners(fixture, official) && !takenFromColleagues(fixture, official)) {
            return false;
        }
        for (int i = draft.dayLength(official, day) - 1; i >= 0; i--) {
            int own = draft.dayRole(official, day, i);
            if (model.clash(fixture, model.fixtureOf[own]) && !taken(own)) {
                return false;
            }
        }
        if (draft.dayLength(official, day) >= model.perDay[official]
                && !taken(draft.dayRole(official, day, chance.below(draft.dayLength(official, day))))) {
            return false;
        }
        for (int other : model.clashesElsewhen[fixture]) {
            for (int own : model.crew[other]) {
                if (draft.who(own) == official && !taken(own)) {
                    return false;
                }
            }
        }
        int count = draft.count(official);
        if (count >= model.inAll[official] && (count == 0 || !taken(draft.roleOf(official, chance.below(count))))) {
            return false;
        }
        return draft.fits(role, official);
    }

    private boolean takenFromColleagues(int fixture, int official) {
        for (int own : model.crew[fixture]) {
            boolean isInTheWay =
                    draft.who(own) != Problem.NONE && model.partnerTerms.areBlocked(official, draft.who(own));
            if (isInTheWay && !taken(own)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Gives the role to the official, whatever else they must give up for it; the one who had it gets first choice of
     * that, the rest is filled again.
     *
     * @return false when it cannot be, or is so already
     */
    boolean forced(int role, int official) {
        int before = draft.who(role);
        if (official == before) {
            return false;
        }
        forget();
        if (before != Problem.NONE) {
            draft.remove(role);
        }
        if (!makeRoom(role, official)) {
            return false;
        }
        draft.place(role, official);
        for (int i = 0; before != Problem.NONE && i < size; i++) {
            if (draft.fits(waiting[i], before) && chance.happens(IN_EXCHANGE)) {
                draft.place(waiting[i], before);
            }
        }
        fill();
        return true;
    }

    private boolean taken(int role) {
        if (model.pinned[role] != Problem.NONE) {
            return false;
        }
        take(role);
        return true;
    }

    /** Gives each waiting role, in any order, to whoever costs least, or leaves it open when that costs less. */
    void fill() {
        for (int left = size; left > 0; left--) {
            int at = chance.below(left);
            int role = waiting[at];
            waiting[at] = waiting[left - 1];
            waiting[left - 1] = role;
            if (draft.who(role) == Problem.NONE) {
                placeBest(role);
            }
        }
        size = 0;
    }

    /** @return whether somebody got it */
    boolean placeBest(int role) {
        int[] all = model.candidates[role];
        boolean few = model.near[role] == all.length && all.length <= TRY_ALL;
        int reach = few ? all.length : model.near[role];
        int drawn = few ? 0 : DRAWN_FROM_THE_REST;
        int tries = Math.min(reach, TRY_ALL);
        int shift = tries == reach ? 0 : chance.below(reach);
        int best = Problem.NONE;
        long least = 0;
        for (int i = 0; i < tries + drawn; i++) {
            int official = all[i < tries ? (i + shift) % reach : chance.below(all.length)];
            if (draft.fits(role, official)) {
                long delta = draft.delta(role, official);
                if (delta < least) {
                    least = delta;
                    best = official;
                }
            }
        }
        if (best == Problem.NONE && model.problem.roles().get(role).isRequired() && !few) {
            best = anybody(role);
        }
        if (best != Problem.NONE) {
            draft.place(role, best);
        }
        return best != Problem.NONE;
    }

    /** @return the cheapest of the near candidates, or else of all; NONE when nobody is worth it */
    int nearest(int role) {
        int best = cheapest(role, model.near[role]);
        return best == Problem.NONE ? anybody(role) : best;
    }

    /** @return the cheapest of all candidates, for a role that must not stay open; NONE when nobody is worth it */
    int anybody(int role) {
        return cheapest(role, model.candidates[role].length);
    }

    private int cheapest(int role, int reach) {
        int[] all = model.candidates[role];
        int best = Problem.NONE;
        long least = 0;
        for (int i = 0; i < reach; i++) {
            int official = all[i];
            if (draft.fits(role, official)) {
                long delta = draft.delta(role, official);
                if (delta < least) {
                    least = delta;
                    best = official;
                }
            }
        }
        return best;
    }
}
