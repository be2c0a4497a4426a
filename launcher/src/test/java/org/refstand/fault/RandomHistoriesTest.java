package org.refstand.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.refstand.fault.Act.Change;
import org.refstand.fault.Act.Fate;
import org.refstand.fault.Act.Seen;

/** Long histories of a desk that does one thing after the other, as clients see it whose requests overlap. */
class RandomHistoriesTest {
    private static final List<String> OBJECTS = List.of("x", "y", "z");
    private static final int CLIENTS = 8;
    private static final int ACTS = 400;

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_serial_one_is_passed(long seed) {
        assertThat(Checker.anomaliesIn(new Serial(seed).played())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void one_acknowledged_change_taken_out_is_found(long seed) {
        History history = new Serial(seed).played();
        Act victim = any(seed, history.acts().stream().filter(act -> !act.told().isEmpty()));
        String object = victim.told().keySet().iterator().next();
        NavigableMap<Long, String> versions = history.order().get(object);
        long taken = victim.told().get(object).version();
        versions.remove(taken);
        // as if it had never been: the others move up
        List.copyOf(versions.tailMap(taken).keySet())
                .forEach(version -> versions.put(version - 1, versions.remove(version)));

        assertThat(Checker.anomaliesIn(history)).extracting(Anomaly::kind).contains(Anomaly.Kind.LOST_WRITE);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void two_changes_in_the_wrong_order_are_found(long seed) {
        History history = new Serial(seed).played();
        NavigableMap<Long, String> versions = history.order().get("x");
        long one = 1 + new Random(seed).nextInt(versions.size() - 1);
        versions.put(one, versions.put(one + 1, versions.get(one)));

        assertThat(Checker.anomaliesIn(history)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void one_look_at_an_older_version_than_the_others_is_found(long seed) {
        History history = new Serial(seed).played();
        // behind a command that changed x and y together, so that no other order explains it
        Act both = any(
                seed,
                history.acts().stream()
                        .filter(act -> act.fate() == Fate.DONE && act.changes().size() > 1));
        long x = version(history, "x", both);
        long y = version(history, "y", both);
        history.acts()
                .add(Act.look(
                        "planted",
                        CLIENTS,
                        both.began(),
                        both.ended(),
                        Map.of("x", seen(history, "x", x), "y", seen(history, "y", y - 1))));

        assertThat(Checker.anomaliesIn(history)).extracting(Anomaly::kind).contains(Anomaly.Kind.READ_SKEW);
    }

    private static Act any(long seed, Stream<Act> acts) {
        List<Act> all = acts.toList();
        return all.get(new Random(seed).nextInt(all.size()));
    }

    private static long version(History history, String object, Act maker) {
        return history.order().get(object).entrySet().stream()
                .filter(made -> made.getValue().equals(maker.id()))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static Seen seen(History history, String object, long version) {
        return new Seen(
                version,
                String.join(
                        "", history.order().get(object).headMap(version, true).values()));
    }

    /** Plays it: each act takes place at one moment between its sending and its answer. */
    private static final class Serial {
        private final Random random;
        private final Map<String, Seen> now = new HashMap<>();
        private final List<Act> acts = new ArrayList<>();
        private final Map<String, NavigableMap<Long, String>> order = new HashMap<>();
        private final long[] free = new long[CLIENTS];

        Serial(long seed) {
            random = new Random(seed);
            OBJECTS.forEach(object -> {
                now.put(object, new Seen(0, ""));
                order.put(object, new TreeMap<>());
            });
        }

        History played() {
            Map<String, Seen> start = Map.copyOf(now);
            for (long moment = 100; acts.size() < ACTS; moment += 100) {
                int client = random.nextInt(CLIENTS);
                if (free[client] < moment) {
                    long began = Math.max(free[client], moment - random.nextInt(500));
                    long ended = moment + random.nextInt(500);
                    free[client] = ended + 1;
                    acts.add(act(client, began, ended));
                }
            }
            return new History(start, acts, order);
        }

        private Act act(int client, long began, long ended) {
            String id = "<" + new UUID(random.nextLong(), random.nextLong()) + ">";
            int dice = random.nextInt(10);
            if (dice < 3) {
                return Act.look(id, client, began, ended, Map.copyOf(now));
            }
            return dice < 5 ? both(id, client, began, ended) : single(id, client, began, ended);
        }

        private Act both(String id, int client, long began, long ended) {
            Map<String, Change> changes = Map.of(
                    "x", new Change(null, Tale.appending(id)),
                    "y", new Change(null, Tale.appending(id)));
            changes.keySet().forEach(object -> make(object, id));
            return Act.command(id, client, began, ended, Fate.DONE, changes, Map.of());
        }

        /** Made for the present version or, refused, for an older one; of some the answer is lost, before or behind it. */
        private Act single(String id, int client, long began, long ended) {
            String object = OBJECTS.get(random.nextInt(OBJECTS.size()));
            long version = now.get(object).version();
            int dice = random.nextInt(10);
            long seen = dice < 2 ? Math.max(0, version - 1) : version;
            Map<String, Change> changes = Map.of(object, new Change(seen, Tale.appending(id)));
            if (seen != version) {
                return Act.command(id, client, began, ended, Fate.REFUSED, changes, Map.of());
            }
            if (dice == 2) {
                return Act.command(id, client, began, Long.MAX_VALUE, Fate.UNKNOWN, changes, Map.of());
            }
            make(object, id);
            return dice == 3
                    ? Act.command(id, client, began, Long.MAX_VALUE, Fate.UNKNOWN, changes, Map.of())
                    : Act.command(id, client, began, ended, Fate.DONE, changes, Map.of(object, now.get(object)));
        }

        private void make(String object, String id) {
            Seen before = now.get(object);
            now.put(object, new Seen(before.version() + 1, before.value() + id));
            order.get(object).put(before.version() + 1, id);
        }
    }
}
