package org.refstand.fault;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import org.refstand.fault.Anomaly.Kind;

/**
 * Which act must have come before which other: one made the version before (ww), made what the other saw (wr), or saw what
 * the other replaced (rw).
 */
final class Dependencies {
    private enum Edge {
        WW,
        WR,
        RW
    }

    private final Map<String, Map<String, Set<Edge>>> edges = new LinkedHashMap<>();

    private Dependencies() {}

    static Dependencies of(History history) {
        Dependencies made = new Dependencies();
        history.order().forEach((object, versions) -> {
            String before = null;
            for (String maker : versions.values()) {
                made.add(before, maker, Edge.WW);
                before = maker;
            }
        });
        for (Act act : history.acts()) {
            act.seen().forEach((object, seen) -> {
                NavigableMap<Long, String> versions = history.order().get(object);
                made.add(versions.get(seen.version()), act.id(), Edge.WR);
                Map.Entry<Long, String> next = versions.higherEntry(seen.version());
                made.add(act.id(), next == null ? null : next.getValue(), Edge.RW);
            });
        }
        return made;
    }

    private void add(String from, String to, Edge edge) {
        if (from != null && to != null && !from.equals(to)) {
            edges.computeIfAbsent(from, any -> new LinkedHashMap<>())
                    .computeIfAbsent(to, any -> new HashSet<>())
                    .add(edge);
            edges.computeIfAbsent(to, any -> new LinkedHashMap<>());
        }
    }

    /** @return one anomaly for each knot of acts, of the worst kind there is in it */
    List<Anomaly> cycles() {
        List<Anomaly> found = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Set<String> knot : knots(Set.of(Edge.WW))) {
            told.addAll(knot);
            found.add(new Anomaly(Kind.CYCLE_OF_WRITES, knot.toString()));
        }
        for (Set<String> knot : knots(Set.of(Edge.WW, Edge.WR))) {
            if (told.addAll(knot)) {
                found.add(new Anomaly(Kind.CYCLE_OF_INFORMATION, knot.toString()));
            }
        }
        for (Set<String> knot : knots(Set.of(Edge.values()))) {
            if (told.addAll(knot)) {
                found.add(skewOf(knot));
            }
        }
        return found;
    }

    private Anomaly skewOf(Set<String> knot) {
        for (String from : knot) {
            for (Map.Entry<String, Set<Edge>> next : edges.get(from).entrySet()) {
                if (next.getValue().contains(Edge.RW) && knot.contains(next.getKey())) {
                    Optional<List<String>> way = way(next.getKey(), from);
                    if (way.isPresent()) {
                        return new Anomaly(Kind.READ_SKEW, from + " looked before " + way.get());
                    }
                }
            }
        }
        return new Anomaly(Kind.WRITE_SKEW, knot.toString());
    }

    /** @return a shortest way over what is known to have been made and seen */
    private Optional<List<String>> way(String from, String to) {
        Map<String, String> cameFrom = new HashMap<>(Map.of(from, from));
        Deque<String> waiting = new ArrayDeque<>(List.of(from));
        while (!waiting.isEmpty() && !cameFrom.containsKey(to)) {
            String at = waiting.remove();
            edges.get(at).forEach((next, kinds) -> {
                if ((kinds.contains(Edge.WW) || kinds.contains(Edge.WR)) && cameFrom.putIfAbsent(next, at) == null) {
                    waiting.add(next);
                }
            });
        }
        if (!cameFrom.containsKey(to)) {
            return Optional.empty();
        }
        Deque<String> way = new ArrayDeque<>(List.of(to));
        while (!way.peekFirst().equals(from)) {
            way.addFirst(cameFrom.get(way.peekFirst()));
        }
        return Optional.of(List.copyOf(way));
    }

    private List<Set<String>> knots(Set<Edge> wanted) {
        Map<String, List<String>> next = new LinkedHashMap<>();
        edges.forEach((from, all) -> next.put(
                from,
                all.entrySet().stream()
                        .filter(edge -> edge.getValue().stream().anyMatch(wanted::contains))
                        .map(Map.Entry::getKey)
                        .toList()));
        return Knots.of(next);
    }
}
