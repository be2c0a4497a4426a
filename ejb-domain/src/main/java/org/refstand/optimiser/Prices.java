package org.refstand.optimiser;

/**
 * What is priced instead of demanded, as one vector: first what filling a role is worth, one price for roles of a crew
 * that are alike, then what each strength of an official is worth to each fixture, each club's debt, each official and
 * team seen too often, each unwished pair in each match. Only what counts in the model has a place.
 */
final class Prices {
    private final Model model;
    private final TeamTerms teams;
    private final int strengthFrom;
    private final int clubFrom;
    private final int teamFrom;
    private final int pairFrom;
    private final Unwished unwished;
    private final CrewBound crews;
    private final double[] price;
    /** By role: the first of its crew that is like it; only that one has a price that moves. */
    private final int[] first;
    /** Of each first role: the dearest to leave open. */
    private final long[] dearest;

    Prices(Model model) {
        this.model = model;
        teams = model.teamTerms;
        first = new int[model.roles];
        dearest = new long[model.roles];
        for (int role = 0; role < model.roles; role++) {
            first[role] = like(role);
            dearest[first[role]] = Math.max(dearest[first[role]], model.openPrice[role]);
        }
        strengthFrom = model.roles;
        crews = new CrewBound(model);
        clubFrom = strengthFrom + model.fixtures * crews.classes();
        teamFrom = clubFrom + (model.clubTerms.price > 0 ? model.clubTerms.owed.length : 0);
        pairFrom = teamFrom + (teams.sameTeamPrice > 0 ? model.officials * teams.teams : 0);
        unwished = new Unwished(model);
        price = new double[pairFrom + unwished.pairs * model.fixtures];
    }

    private int like(int role) {
        for (int other : model.crew[model.fixtureOf[role]]) {
            if (model.fixed[other] == model.fixed[role]
                    && model.pinned[other] == Problem.NONE
                    && model.pinned[role] == Problem.NONE) {
                return other;
            }
        }
        return role;
    }

    int size() {
        return price.length;
    }

    /** Begins with what each role costs in a plan; of some that are alike, the dearest. */
    void start(int[] plan) {
        Draft draft = new Draft(model);
        draft.become(plan);
        draft.mark();
        for (int role : model.free) {
            double worth = model.openPrice[role];
            if (plan[role] != Problem.NONE) {
                long before = draft.cost();
                draft.remove(role);
                worth -= draft.cost() - before;
                draft.undo();
            }
            price[first[role]] = role == first[role] ? worth : Math.max(price[first[role]], worth);
        }
    }

    double[] copy() {
        return price.clone();
    }

    void set(double[] other) {
        System.arraycopy(other, 0, price, 0, price.length);
    }

    /**
     * @param slope takes how the value changes by each price, officials aside
     * @return the part of the bound that depends on no official
     */
    double value(double[] slope) {
        double value = 0;
        for (int role : model.free) {
            if (crews.matters(model.fixtureOf[role])) {
                continue;
            }
            double worth = price[first[role]];
            value += Math.min(worth, model.openPrice[role]);
            slope[first[role]] += worth < model.openPrice[role] ? 1 : 0;
        }
        for (int fixture = 0; fixture < model.fixtures; fixture++) {
            value += crews.matters(fixture) ? crews.least(fixture, this, slope) : 0;
        }
        for (int i = clubFrom; i < teamFrom; i++) {
            slope[i] = model.clubTerms.owed[i - clubFrom];
            value += price[i] * slope[i];
        }
        for (int i = teamFrom; i < pairFrom; i++) {
            slope[i] = -teams.usual[(i - teamFrom) % teams.teams];
            value += price[i] * slope[i];
        }
        for (int i = pairFrom; i < price.length; i++) {
            slope[i] = -1;
            value -= price[i];
        }
        return value;
    }

    /** @return what one match costs the official beside the role's own price and the way */
    double ofMatch(int fixture, int official) {
        double sum = 0;
        if (strengthFrom < clubFrom) {
            sum -= ofStrength(fixture, crews.classOf(official));
        }
        if (clubFrom < teamFrom && model.clubTerms.of[official] != Problem.NONE) {
            sum -= price[clubFrom + model.clubTerms.of[official]];
        }
        for (int pair : unwished.of(official)) {
            sum += price[pairFrom + pair * model.fixtures + fixture];
        }
        if (teamFrom < pairFrom) {
            sum += ofTeam(teams.home[fixture], official) + ofTeam(teams.away[fixture], official);
        }
        return sum;
    }

    private double ofTeam(int team, int official) {
        return team == Problem.NONE || team >= teams.teams ? 0 : price[teamFrom + official * teams.teams + team];
    }

    private int placeOf(int fixture, int strength) {
        return strengthFrom + fixture * crews.classes() + strength;
    }

    /** @return what an official of that class of strength is worth to the match beside the role's own price */
    double ofStrength(int fixture, int strength) {
        return price[placeOf(fixture, strength)];
    }

    /** The match's best crew under these prices has somebody of that class of strength in the role. */
    void fill(int role, int strength, double[] slope) {
        slope[first[role]] += model.pinned[role] == Problem.NONE ? 1 : 0;
        slope[placeOf(model.fixtureOf[role], strength)] += 1;
    }

    int firstLike(int role) {
        return first[role];
    }

    double ofRole(int role) {
        return price[first[role]];
    }

    /** The official has the role in their best plan under these prices. */
    void take(int role, int official, double[] slope) {
        int fixture = model.fixtureOf[role];
        slope[first[role]] -= 1;
        if (strengthFrom < clubFrom) {
            slope[placeOf(fixture, crews.classOf(official))] -= 1;
        }
        if (clubFrom < teamFrom && model.clubTerms.of[official] != Problem.NONE) {
            slope[clubFrom + model.clubTerms.of[official]] -= 1;
        }
        for (int pair : unwished.of(official)) {
            slope[pairFrom + pair * model.fixtures + fixture] += 1;
        }
        if (teamFrom < pairFrom) {
            takeTeam(teams.home[fixture], official, slope);
            takeTeam(teams.away[fixture], official, slope);
        }
    }

    private void takeTeam(int team, int official, double[] slope) {
        if (team != Problem.NONE && team < teams.teams) {
            slope[teamFrom + official * teams.teams + team] += 1;
        }
    }

    private double most(int i) {
        if (i < strengthFrom) {
            return model.pinned[i] == Problem.NONE ? dearest[i] : 0;
        }
        if (i < teamFrom) {
            return i < clubFrom ? mostOfStrength(i) : model.clubTerms.price;
        }
        return i < pairFrom
                ? teams.sameTeamPrice
                : unwished.most((i - pairFrom) / model.fixtures, (i - pairFrom) % model.fixtures);
    }

    private double least(int i) {
        if (i < strengthFrom) {
            return model.pinned[i] == Problem.NONE ? Double.NEGATIVE_INFINITY : 0;
        }
        return i < clubFrom ? -mostOfStrength(i) : 0;
    }

    /** Nobody is worth more to a match than all the strength it needs. */
    private double mostOfStrength(int i) {
        return (double) model.strengthTerms.price * model.strengthTerms.needed[(i - strengthFrom) / crews.classes()];
    }

    /** Goes so far from there in the direction, to the limits at most. */
    void set(double[] from, double[] direction, double by) {
        for (int i = 0; i < price.length; i++) {
            price[i] = Math.max(least(i), Math.min(most(i), from[i] + by * direction[i]));
        }
    }
}
