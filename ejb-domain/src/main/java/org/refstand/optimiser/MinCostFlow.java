package org.refstand.optimiser;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/**
 * The cheapest flow of everything the source can send, by the primal-dual method: shortest ways by Dijkstra over costs
 * made non-negative by potentials, then as much as possible along all shortest ways at once (Ahuja, Magnanti, Orlin:
 * Network Flows, chapter 9). Counts and prices are whole numbers, so the result is exact.
 */
final class MinCostFlow {
    private static final int NONE = -1;
    /** Ways of more steps are left to the next round, so that the stack holds. */
    private static final int LONGEST = 1000;

    private int nodes;
    private int arcs;
    private int[] head = new int[64];
    private int[] next = new int[256];
    private int[] to = new int[256];
    private int[] room = new int[256];
    private long[] price = new long[256];

    private long[] potential;
    private long[] distance;
    private int[] current;
    private int[] came;
    private boolean[] onWay;

    int node() {
        if (nodes == head.length) {
            head = Arrays.copyOf(head, 2 * nodes);
        }
        head[nodes] = NONE;
        return nodes++;
    }

    void arc(int from, int target, int capacity, long cost) {
        half(from, target, capacity, cost);
        half(target, from, 0, -cost);
    }

    private void half(int from, int target, int capacity, long cost) {
        if (arcs == to.length) {
            next = Arrays.copyOf(next, 2 * arcs);
            to = Arrays.copyOf(to, 2 * arcs);
            room = Arrays.copyOf(room, 2 * arcs);
            price = Arrays.copyOf(price, 2 * arcs);
        }
        to[arcs] = target;
        room[arcs] = capacity;
        price[arcs] = cost;
        next[arcs] = head[from];
        head[from] = arcs++;
    }

    /**
     * @param stop looked at before each round; true ends it
     * @return what it costs to send all that gets through; empty when it was stopped before that was known
     */
    OptionalLong cheapest(int source, int sink, BooleanSupplier stop) {
        potential = new long[nodes];
        distance = new long[nodes];
        current = new int[nodes];
        came = new int[nodes];
        onWay = new boolean[nodes];
        makePricesFit();
        long cost = 0;
        while (findDistances(source, sink)) {
            if (stop.getAsBoolean()) {
                return OptionalLong.empty();
            }
            for (int node = 0; node < nodes; node++) {
                potential[node] += Math.min(distance[node], distance[sink]);
            }
            long sent = sendBack(source, sink);
            System.arraycopy(head, 0, current, 0, nodes);
            while (sent > 0) {
                cost += sent * (potential[sink] - potential[source]);
                sent = send(source, sink, Integer.MAX_VALUE, LONGEST);
            }
        }
        return OptionalLong.of(cost);
    }

    /** The graph has no circles before anything flows, so potentials exist however negative prices are. */
    private void makePricesFit() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int from = 0; from < nodes; from++) {
                for (int arc = head[from]; arc != NONE; arc = next[arc]) {
                    if (room[arc] > 0 && potential[from] + price[arc] < potential[to[arc]]) {
                        potential[to[arc]] = potential[from] + price[arc];
                        changed = true;
                    }
                }
            }
        }
    }

    private record Reached(long distance, int node) implements Comparable<Reached> {
        @Override
        public int compareTo(Reached other) {
            return Long.compare(distance, other.distance);
        }
    }

    private boolean findDistances(int source, int sink) {
        Arrays.fill(distance, Long.MAX_VALUE);
        distance[source] = 0;
        PriorityQueue<Reached> queue = new PriorityQueue<>();
        queue.add(new Reached(0, source));
        while (!queue.isEmpty()) {
            Reached reached = queue.poll();
            int from = reached.node();
            if (reached.distance() > distance[from]) {
                continue;
            }
            for (int arc = head[from]; arc != NONE; arc = next[arc]) {
                if (room[arc] > 0 && distance[from] + reduced(from, arc) < distance[to[arc]]) {
                    distance[to[arc]] = distance[from] + reduced(from, arc);
                    came[to[arc]] = arc;
                    queue.add(new Reached(distance[to[arc]], to[arc]));
                }
            }
        }
        return distance[sink] < Long.MAX_VALUE;
    }

    private long reduced(int from, int arc) {
        return price[arc] + potential[from] - potential[to[arc]];
    }

    /** Sends what there is room for along the shortest way that was found, so that each round gets on. */
    private long sendBack(int source, int sink) {
        int most = Integer.MAX_VALUE;
        for (int node = sink; node != source; node = to[came[node] ^ 1]) {
            most = Math.min(most, room[came[node]]);
        }
        for (int node = sink; node != source; node = to[came[node] ^ 1]) {
            room[came[node]] -= most;
            room[came[node] ^ 1] += most;
        }
        return most;
    }

    /** Sends something along arcs that cost nothing more than the shortest way. */
    private int send(int node, int sink, int most, int steps) {
        if (node == sink) {
            return most;
        }
        onWay[node] = true;
        for (; current[node] != NONE; current[node] = next[current[node]]) {
            int arc = current[node];
            if (steps > 0 && room[arc] > 0 && !onWay[to[arc]] && reduced(node, arc) == 0) {
                int sent = send(to[arc], sink, Math.min(most, room[arc]), steps - 1);
                if (sent > 0) {
                    room[arc] -= sent;
                    room[arc ^ 1] += sent;
                    onWay[node] = false;
                    return sent;
                }
            }
        }
        onWay[node] = false;
        return 0;
    }
}
