package org.refstand.optimiser;

import java.util.Arrays;

/**
 * A plan while it changes: knows its cost at every moment, refuses what a hard rule forbids, and can go back to the
 * last {@link #mark}. Pinned roles are filled from the beginning and never change.
 */
final class Draft {
    final Model model;
    private final int[] who;
    /** By official and day: their roles of that day in order, {@link Model#stride} places each. */
    private final int[] dayRoles;

    private final int[] dayLength;
    private final Holdings holdings;
    private final Unhappy unhappy;
    private final OpenRoles open;
    private final CrewCosts crews;
    private final Journal journal = new Journal();
    private long cost;

    Draft(Model model) {
        this.model = model;
        who = new int[model.roles];
        Arrays.fill(who, Problem.NONE);
        dayRoles = new int[model.officials * model.days * model.stride];
        dayLength = new int[model.officials * model.days];
        holdings = new Holdings(model);
        unhappy = new Unhappy(model, holdings);
        open = new OpenRoles(model);
        crews = new CrewCosts(model, who);
        cost = crews.costOfNothing() + Arrays.stream(model.openPrice).sum();
        for (int official = 0; official < model.officials; official++) {
            cost += model.countCost[official][0];
        }
        for (int role = 0; role < model.roles; role++) {
            if (model.pinned[role] != Problem.NONE) {
                place(role, model.pinned[role]);
            }
        }
        mark();
    }

    // ---- looking ----

    long cost() {
        return cost;
    }

    int who(int role) {
        return who[role];
    }

    int count(int official) {
        return holdings.count(official);
    }

    /** @return the official's role number so and so, in no order, pinned ones included */
    int roleOf(int official, int index) {
        return holdings.role(official, index);
    }

    int dayLength(int official, int day) {
        return dayLength[official * model.days + day];
    }

    int dayRole(int official, int day, int index) {
        return dayRoles[(official * model.days + day) * model.stride + index];
    }

    int openRoles() {
        return open.size();
    }

    int openRole(int index) {
        return open.role(index);
    }

    Unhappy unhappy() {
        return unhappy;
    }

    int[] plan() {
        return who.clone();
    }

    /** Whether the official may have the open role next to all else they have, and beside those in its crew. */
    boolean fits(int role, int official) {
        return isFreeFor(role, official) && crews.allow(model.fixtureOf[role], official);
    }

    /** Whether the official may have the open role next to all else they have, whoever is in its crew. */
    boolean isFreeFor(int role, int official) {
        int fixture = model.fixtureOf[role];
        if (!model.isCandidate(role, official) || count(official) >= model.inAll[official]) {
            return false;
        }
        int day = official * model.days + model.dayOf[fixture];
        int length = dayLength[day];
        if (length >= model.perDay[official]) {
            return false;
        }
        for (int i = day * model.stride, end = i + length; i < end; i++) {
            if (model.clash(fixture, model.fixtureOf[dayRoles[i]])) {
                return false;
            }
        }
        return !hasAny(model.clashesElsewhen[fixture], official);
    }

    private boolean hasAny(int[] fixtures, int official) {
        for (int fixture : fixtures) {
            if (crews.has(fixture, official)) {
                return true;
            }
        }
        return false;
    }

    boolean has(int fixture, int official) {
        return crews.has(fixture, official);
    }

    boolean allowsPartners(int fixture, int official) {
        return crews.allow(fixture, official);
    }

    /** @return what the cost would change by, were the open role given to the official */
    long delta(int role, int official) {
        int fixture = model.fixtureOf[role];
        int fixedCost = model.fixed[role][official];
        long delta = (fixedCost == Model.INELIGIBLE ? 0 : fixedCost) - model.openPrice[role];
        long[] counts = model.countCost[official];
        int count = count(official);
        delta += counts[count + 1] - counts[count];
        if (model.travels) {
            delta += wayDelta(fixture, official);
        }
        return delta + crews.delta(fixture, official);
    }

    private long wayDelta(int fixture, int official) {
        int day = official * model.days + model.dayOf[fixture];
        int length = dayLength[day];
        int place = model.place[fixture];
        int[] home = model.fromHome[official];
        if (length == 0) {
            return 2L * home[place];
        }
        int first = day * model.stride;
        int at = first;
        while (at < first + length && isBefore(model.fixtureOf[dayRoles[at]], fixture)) {
            at++;
        }
        if (at == first) {
            int next = model.place[model.fixtureOf[dayRoles[at]]];
            return (long) home[place] + model.between[place][next] - home[next];
        }
        int previous = model.place[model.fixtureOf[dayRoles[at - 1]]];
        if (at == first + length) {
            return (long) home[place] + model.between[previous][place] - home[previous];
        }
        int next = model.place[model.fixtureOf[dayRoles[at]]];
        return (long) model.between[previous][place] + model.between[place][next] - model.between[previous][next];
    }

    private boolean isBefore(int fixture, int other) {
        int start = model.start[fixture];
        int otherStart = model.start[other];
        return start < otherStart || start == otherStart && fixture < other;
    }

    // ---- changing ----

    /** Gives the open role to an official whom it {@link #fits}. */
    void place(int role, int official) {
        journal.note(role, Problem.NONE);
        cost += delta(role, official);
        link(role, official);
    }

    /** Opens the role. */
    void remove(int role) {
        int official = who[role];
        journal.note(role, official);
        unlink(role, official);
        cost -= delta(role, official);
    }

    /** From here on {@link #undo} goes back to now. */
    void mark() {
        journal.begin(cost);
    }

    /** @return how many changes there were since the mark, of one role perhaps several */
    int changes() {
        return journal.size();
    }

    int changedRole(int change) {
        return journal.role(change);
    }

    /** Undoes all since the mark. */
    void undo() {
        for (int i = journal.size() - 1; i >= 0; i--) {
            int role = journal.role(i);
            if (who[role] != Problem.NONE) {
                unlink(role, who[role]);
            }
            if (journal.before(i) != Problem.NONE) {
                link(role, journal.before(i));
            }
        }
        cost = journal.cost();
        journal.begin(cost);
    }

    /** Becomes the other plan; the mark stays. */
    void become(int[] plan) {
        for (int role : model.free) {
            if (who[role] != Problem.NONE && who[role] != plan[role]) {
                remove(role);
            }
        }
        for (int role : model.free) {
            if (who[role] == Problem.NONE && plan[role] != Problem.NONE) {
                place(role, plan[role]);
            }
        }
    }

    private void link(int role, int official) {
        int fixture = model.fixtureOf[role];
        int day = official * model.days + model.dayOf[fixture];
        int first = day * model.stride;
        int at = first + dayLength[day]++;
        while (at > first && isBefore(fixture, model.fixtureOf[dayRoles[at - 1]])) {
            dayRoles[at] = dayRoles[at - 1];
            at--;
        }
        dayRoles[at] = role;
        who[role] = official;
        holdings.add(role, official);
        unhappy.look(official);
        open.filled(role);
        crews.add(fixture, official);
    }

    private void unlink(int role, int official) {
        int fixture = model.fixtureOf[role];
        int day = official * model.days + model.dayOf[fixture];
        int first = day * model.stride;
        int last = first + --dayLength[day];
        int at = first;
        while (dayRoles[at] != role) {
            at++;
        }
        for (; at < last; at++) {
            dayRoles[at] = dayRoles[at + 1];
        }
        who[role] = Problem.NONE;
        holdings.remove(role, official);
        unhappy.look(official);
        open.opened(role);
        crews.remove(fixture, official);
    }
}
