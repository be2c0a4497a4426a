package org.refstand.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.refstand.fault.Act.Change;
import org.refstand.fault.Act.Fate;
import org.refstand.fault.Act.Seen;

/** Builds a history of objects x, y, z that are texts, empty in version 0, to which commands append their ids. */
final class Tale {
    private final Map<String, Seen> start = new HashMap<>();
    private final List<Act> acts = new ArrayList<>();
    private final Map<String, NavigableMap<Long, String>> order = new HashMap<>();
    private long clock;
    private boolean together;

    Tale() {
        for (String object : List.of("x", "y", "z")) {
            start.put(object, new Seen(0, ""));
            order.put(object, new TreeMap<>());
        }
    }

    History told() {
        return new History(start, acts, order);
    }

    /** From now on all acts are at the same time. */
    Tale together() {
        together = true;
        return this;
    }

    /** A command that was done as it should be. */
    Tale appended(String id, String object) {
        long seen = order.get(object).isEmpty() ? 0 : order.get(object).lastKey();
        return made(object, seen + 1, id).command(id, Fate.DONE, object, seen, seen + 1);
    }

    /** Only what its client knows of it. */
    Tale command(String id, Fate fate, String object, long seenVersion, long toldVersion) {
        Map<String, Seen> told =
                fate == Fate.DONE ? Map.of(object, new Seen(toldVersion, value(object, toldVersion))) : Map.of();
        return act(
                Act.command(id, 1, clock, ended(), fate, Map.of(object, new Change(seenVersion, appending(id))), told));
    }

    /** Only what its client knows of a command that changes several objects, whatever they are. */
    Tale blind(String id, Fate fate, String... objects) {
        Map<String, Change> changes = new HashMap<>();
        for (String object : objects) {
            changes.put(object, new Change(null, appending(id)));
        }
        return act(Act.command(id, 1, clock, ended(), fate, changes, Map.of()));
    }

    /** Only what the object knows. */
    Tale made(String object, long version, String id) {
        order.get(object).put(version, id);
        return this;
    }

    /** Somebody looked, and saw these versions as they are. */
    Tale looked(String id, Map<String, Long> versions) {
        Map<String, Seen> seen = new HashMap<>();
        versions.forEach((object, version) -> seen.put(object, new Seen(version, value(object, version))));
        return act(Act.look(id, 2, clock, ended(), seen));
    }

    /** Somebody looked, and saw this. */
    Tale looked(String id, String object, long version, String value) {
        return act(Act.look(id, 2, clock, ended(), Map.of(object, new Seen(version, value))));
    }

    Tale act(Act act) {
        acts.add(act);
        clock += together ? 0 : 10;
        return this;
    }

    long now() {
        return clock;
    }

    private long ended() {
        return clock + 5;
    }

    static java.util.function.UnaryOperator<String> appending(String id) {
        return before -> before + id;
    }

    private String value(String object, long version) {
        return String.join("", order.get(object).headMap(version, true).values());
    }
}
