package org.refstand.fault;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sets of two or more nodes that can all be reached from each other: strongly connected components, by Tarjan's way
 * (SIAM Journal on Computing, 1972), without recursion because histories are long.
 */
final class Knots {
    private final Map<String, List<String>> edges;
    private final Map<String, Integer> number = new HashMap<>();
    private final Map<String, Integer> low = new HashMap<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> isOpen = new HashSet<>();
    private final List<Set<String>> found = new ArrayList<>();

    private Knots(Map<String, List<String>> edges) {
        this.edges = edges;
    }

    /** @param edges from each node to others; every node is a key */
    static List<Set<String>> of(Map<String, List<String>> edges) {
        Knots knots = new Knots(edges);
        for (String node : edges.keySet()) {
            if (!knots.number.containsKey(node)) {
                knots.visit(node);
            }
        }
        return knots.found;
    }

    private record Visit(String node, Iterator<String> left) {}

    private void visit(String first) {
        Deque<Visit> path = new ArrayDeque<>(List.of(entered(first)));
        while (!path.isEmpty()) {
            Visit visit = path.peek();
            if (visit.left().hasNext()) {
                String next = visit.left().next();
                if (!number.containsKey(next)) {
                    path.push(entered(next));
                } else if (isOpen.contains(next)) {
                    low.merge(visit.node(), number.get(next), Math::min);
                }
            } else {
                path.pop();
                leave(visit.node());
                if (!path.isEmpty()) {
                    low.merge(path.peek().node(), low.get(visit.node()), Math::min);
                }
            }
        }
    }

    private Visit entered(String node) {
        number.put(node, number.size());
        low.put(node, number.get(node));
        open.push(node);
        isOpen.add(node);
        return new Visit(node, edges.get(node).iterator());
    }

    private void leave(String node) {
        if (low.get(node).equals(number.get(node))) {
            Set<String> knot = new TreeSet<>();
            String taken;
            do {
                taken = open.pop();
                isOpen.remove(taken);
                knot.add(taken);
            } while (!taken.equals(node));
            if (knot.size() > 1) {
                found.add(knot);
            }
        }
    }
}
