package org.refstand.optimiser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/**
 * The bound where ways do not depend on each other: the cheapest flow of roles through officials at a time (one role
 * each) and officials in all (each further match at the price of the count) to the end, or to it directly, left open.
 * It has everything but clashes between matches that begin at different times.
 */
final class FlowBound {
    private final Model model;
    private final Times moments;
    private final Map<List<Object>, Integer> groups = new HashMap<>();
    private final Map<Long, Integer> times = new HashMap<>();
    private final MinCostFlow flow = new MinCostFlow();
    private final int[] count;
    private final PartnerBound partners;
    private long constant;

    FlowBound(Model model) {
        this.model = model;
        moments = new Times(model);
        count = new int[model.officials];
        partners = new PartnerBound(model);
    }

    /** Whether each match is a way of its own, so that this bound leaves no way out of account. */
    static boolean isExactFor(Model model) {
        return !model.travels || model.stride == 1;
    }

    /** @return the bound; empty when it was stopped before there was one */
    OptionalLong bound(BooleanSupplier stop) {
        int source = flow.node();
        int sink = flow.node();
        int[] inAll = new int[model.officials];
        for (int official = 0; official < model.officials; official++) {
            inAll[official] = flow.node();
        }
        Map<Long, Boolean> taken = new HashMap<>();
        for (int role = 0; role < model.roles; role++) {
            int pinned = model.pinned[role];
            if (pinned != Problem.NONE) {
                constant += cost(role, pinned);
                count[pinned]++;
                taken.put(time(role, pinned), true);
            } else if (model.candidates[role].length == 0) {
                constant += model.openPrice[role];
            }
        }
        Map<Integer, Integer> sizes = new HashMap<>();
        for (int role : model.free) {
            int group = groups.computeIfAbsent(kind(role), missing -> flow.node());
            if (sizes.merge(group, 1, Integer::sum) == 1) {
                addCandidates(role, group, taken, inAll);
            }
        }
        for (int role : model.free) {
            int group = groups.get(kind(role));
            flow.arc(source, group, 1, 0);
            flow.arc(group, sink, 1, model.openPrice[role]);
        }
        for (int official = 0; official < model.officials; official++) {
            addCounts(official, inAll[official], sink);
        }
        OptionalLong cheapest = flow.cheapest(source, sink, stop);
        return cheapest.isEmpty() ? cheapest : OptionalLong.of(constant + cheapest.getAsLong());
    }

    /** Roles that begin at one time, look alike to every official, and cost alike left open. */
    private List<Object> kind(int role) {
        int fixture = model.fixtureOf[role];
        return List.of(
                moments.of(fixture),
                System.identityHashCode(model.fixed[role]),
                model.openPrice[role],
                model.travels || partners.matter() ? fixture : Problem.NONE);
    }

    private long time(int role, int official) {
        return (long) moments.of(model.fixtureOf[role]) * model.officials + official;
    }

    private void addCandidates(int role, int group, Map<Long, Boolean> taken, int[] inAll) {
        for (int official : model.candidates[role]) {
            long time = time(role, official);
            if (taken.containsKey(time)) {
                continue;
            }
            Integer node = times.get(time);
            if (node == null) {
                node = flow.node();
                times.put(time, node);
                flow.arc(node, inAll[official], 1, 0);
            }
            flow.arc(group, node, Integer.MAX_VALUE, cost(role, official));
        }
    }

    private long cost(int role, int official) {
        int fixture = model.fixtureOf[role];
        long way = model.travels ? 2L * model.fromHome[official][model.place[fixture]] : 0;
        long fixed = model.fixed[role][official] == Model.INELIGIBLE ? 0 : model.fixed[role][official];
        return fixed + way + (long) Math.floor(partners.atLeast(fixture, official));
    }

    private void addCounts(int official, int node, int sink) {
        long[] costs = model.countCost[official];
        constant += costs[count[official]];
        for (int have = count[official]; have < model.inAll[official] && have + 1 < costs.length; have++) {
            flow.arc(node, sink, 1, costs[have + 1] - costs[have]);
        }
    }
}
