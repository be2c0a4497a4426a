package org.refstand.fault;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.refstand.fault.Act.Fate;

/** Which versions of an object an act can have met, told from the clock alone. */
final class Times {
    private final History history;
    private final Map<String, Act> acts;
    /** By act: the latest version of each object that somebody knew of before the act began. */
    private final Map<Act, Map<String, Long>> known = new HashMap<>();

    Times(History history) {
        this.history = history;
        this.acts = history.acts().stream().collect(Collectors.toMap(Act::id, act -> act));
        Map<String, Map<String, Long>> made = madeBy();
        List<Act> ending = history.acts().stream()
                .filter(act -> act.fate() == Fate.DONE)
                .sorted(Comparator.comparingLong(Act::ended))
                .toList();
        Map<String, Long> latest = new HashMap<>();
        history.start().forEach((object, start) -> latest.put(object, start.version()));
        int ended = 0;
        for (Act act : history.acts().stream()
                .sorted(Comparator.comparingLong(Act::began))
                .toList()) {
            for (; ended < ending.size() && ending.get(ended).ended() < act.began(); ended++) {
                Act before = ending.get(ended);
                Stream.of(before.seen(), before.told())
                        .forEach(all -> all.forEach((object, seen) -> latest.merge(object, seen.version(), Math::max)));
                made.getOrDefault(before.id(), Map.of())
                        .forEach((object, version) -> latest.merge(object, version, Math::max));
            }
            known.put(act, Map.copyOf(latest));
        }
    }

    /** @return the latest version that somebody knew of before it began */
    long earliest(Act act, String object) {
        return known.get(act).get(object);
    }

    /** @return the latest version whose change had been asked for before it ended */
    long latest(Act act, String object) {
        NavigableMap<Long, String> versions = history.order().get(object);
        return versions.descendingMap().entrySet().stream()
                .filter(version -> acts.containsKey(version.getValue())
                        && acts.get(version.getValue()).began() <= act.ended())
                .findFirst()
                .map(Map.Entry::getKey)
                .orElse(history.start().get(object).version());
    }

    private Map<String, Map<String, Long>> madeBy() {
        Map<String, Map<String, Long>> made = new HashMap<>();
        history.order()
                .forEach((object, versions) -> versions.forEach((version, act) ->
                        made.computeIfAbsent(act, any -> new HashMap<>()).merge(object, version, Math::max)));
        return made;
    }
}
