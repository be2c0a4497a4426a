package org.refstand.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.refstand.fault.Act.Change;
import org.refstand.fault.Act.Fate;
import org.refstand.fault.Act.Seen;
import org.refstand.fault.Anomaly.Kind;

/**
 * Looks for what must not be in what clients saw, after the idea of Elle (Kingsbury and Alvaro, VLDB 2020): each object's
 * versions are one list, every look shows how far it had come, so the order of all acts can be told from outside, and a
 * circle in it is something that no order explains.
 */
final class Checker {
    private final History history;
    private final Map<String, Act> acts;
    private final Times times;
    private final Map<String, NavigableMap<Long, String>> values = new HashMap<>();
    private final List<Anomaly> found = new ArrayList<>();

    private Checker(History history) {
        this.history = history;
        this.acts = history.acts().stream().collect(Collectors.toMap(Act::id, act -> act));
        this.times = new Times(history);
    }

    /** @return everything that is wrong; empty when the history is that of a sound desk */
    static List<Anomaly> anomaliesIn(History history) {
        Checker checker = new Checker(history);
        history.order().keySet().forEach(checker::replay);
        for (Act act : history.acts()) {
            checker.checkChanges(act);
            act.seen().forEach((object, seen) -> checker.checkSeen(act, object, seen));
            act.told().forEach((object, told) -> checker.checkTold(act, object, told));
            checker.checkNeeds(act);
        }
        checker.found.addAll(Dependencies.of(history).cycles());
        return checker.found;
    }

    /** Does again what was done to the object, so that the value of each version is known. */
    private void replay(String object) {
        Seen start = history.start().get(object);
        NavigableMap<Long, String> line = new TreeMap<>(Map.of(start.version(), start.value()));
        Set<String> makers = new HashSet<>();
        history.order().get(object).forEach((version, maker) -> {
            if (version != line.lastKey() + 1) {
                report(Kind.GAP, "%s goes from version %d to %d", object, line.lastKey(), version);
            }
            if (!makers.add(maker)) {
                report(Kind.TWICE, "%s made version %d of %s and one before", maker, version, object);
            }
            line.put(version, after(line.lastEntry(), object, version, maker));
        });
        values.put(object, line);
    }

    private String after(Map.Entry<Long, String> before, String object, long version, String maker) {
        Act act = acts.get(maker);
        Change change = act == null ? null : act.changes().get(object);
        if (change == null) {
            report(Kind.STRANGER, "version %d of %s was made by %s, who did not mean to", version, object, maker);
            return before.getValue();
        }
        if (act.fate() == Fate.REFUSED) {
            report(Kind.REFUSED_WRITE, "%s was refused and made version %d of %s", maker, version, object);
        }
        if (change.seenVersion() != null && change.seenVersion() != version - 1) {
            report(
                    Kind.LOST_UPDATE,
                    "%s saw version %d of %s and made version %d",
                    maker,
                    change.seenVersion(),
                    object,
                    version);
        }
        if (version <= times.earliest(act, object)) {
            report(Kind.STALE, "%s made version %d of %s, which was known before", maker, version, object);
        }
        return change.effect().apply(before.getValue());
    }

    /** What was acknowledged is there, and what is there is there wholly. */
    private void checkChanges(Act act) {
        boolean isSomewhere = act.changes().keySet().stream().anyMatch(object -> made(act, object));
        if (act.fate() == Fate.DONE || isSomewhere) {
            act.changes().forEach((object, change) -> {
                if (!made(act, object) && !mayHaveMeantNothing(act, object, change)) {
                    Kind kind = isSomewhere ? Kind.HALF_DONE : Kind.LOST_WRITE;
                    report(kind, "%s (%s) did nothing to %s", act.id(), act.fate(), object);
                }
            });
        }
    }

    private boolean made(Act act, String object) {
        return history.order().get(object).containsValue(act.id());
    }

    /** Whether some state that it can have met is one that it does not change. */
    private boolean mayHaveMeantNothing(Act act, String object, Change change) {
        long from = change.seenVersion() == null ? times.earliest(act, object) : change.seenVersion();
        long until = change.seenVersion() == null ? times.latest(act, object) : from;
        return from <= until
                && values.get(object).subMap(from, true, until, true).values().stream()
                        .anyMatch(value -> change.effect().apply(value).equals(value));
    }

    private void checkSeen(Act act, String object, Seen seen) {
        String value = values.get(object).get(seen.version());
        if (!seen.value().equals(value)) {
            report(
                    Kind.DIRTY_READ,
                    "%s was shown version %d of %s as %s; it is %s",
                    act.id(),
                    seen.version(),
                    object,
                    seen.value(),
                    value);
        }
        if (seen.version() < times.earliest(act, object)) {
            report(
                    Kind.STALE,
                    "%s was shown version %d of %s, when %d was known",
                    act.id(),
                    seen.version(),
                    object,
                    times.earliest(act, object));
        }
    }

    private void checkTold(Act act, String object, Seen told) {
        Change change = act.changes().get(object);
        boolean unchanged = change != null && change.seenVersion() != null && change.seenVersion() == told.version();
        if (!unchanged && !act.id().equals(history.order().get(object).get(told.version()))) {
            report(Kind.WRONG_ANSWER, "%s was told it made version %d of %s", act.id(), told.version(), object);
        } else if (!told.value().equals(values.get(object).get(told.version()))) {
            report(
                    Kind.DIRTY_READ,
                    "%s was told version %d of %s is %s; it is %s",
                    act.id(),
                    told.version(),
                    object,
                    told.value(),
                    values.get(object).get(told.version()));
        }
    }

    private void checkNeeds(Act act) {
        if (act.fate() == Fate.DONE) {
            act.needs().forEach((object, needed) -> {
                long from = times.earliest(act, object);
                long until = Math.max(from, times.latest(act, object));
                if (values.get(object).subMap(from, true, until, true).values().stream()
                        .noneMatch(needed)) {
                    report(Kind.FORBIDDEN, "%s met only versions %d to %d of %s", act.id(), from, until, object);
                }
            });
        }
    }

    private void report(Kind kind, String where, Object... named) {
        found.add(new Anomaly(kind, String.format(where, named)));
    }
}
