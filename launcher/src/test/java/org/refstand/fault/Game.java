package org.refstand.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.refstand.fault.Act.Fate;
import org.refstand.fault.Act.Seen;
import org.refstand.fault.Desk.Harm;

/** Many clients work on the same few objects, with kills in between; then the checker looks at what they saw. */
final class Game {
    private final Desk desk;
    private final Ground ground;
    private final Queue<Act> acts = new ConcurrentLinkedQueue<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    Game(Desk desk, Ground ground) {
        this.desk = desk;
        this.ground = ground;
    }

    /**
     * @param serving how long the desk serves in all, the times after kills not counted
     * @param harms spread over that time
     * @return what happened, as rows of a table
     */
    Figures played(int clients, Duration serving, List<Harm> harms) throws Exception {
        Map<String, Seen> start = new HashMap<>(ground.crewsIn(desk.api().data(ground.crewsQuery(), Map.of())));
        start.putAll(ground.periodsIn(desk.api().data(ground.periodsQuery(), Map.of())));
        List<Thread> threads = new ArrayList<>();
        for (int n = 0; n < clients; n++) {
            Player player = new Player(desk, ground, n, acts);
            Thread thread = new Thread(() -> play(player), "player");
            thread.start();
            threads.add(thread);
        }
        try {
            long part = serving.toMillis() / (harms.size() + 1);
            for (Harm harm : harms) {
                TimeUnit.MILLISECONDS.sleep(part);
                desk.kill(harm);
                desk.settle(harm);
                desk.restore(harm);
            }
            TimeUnit.MILLISECONDS.sleep(part);
        } finally {
            ended = true;
            for (Thread thread : threads) {
                thread.join();
            }
        }
        assertThat(failures).isEmpty();
        try (Connection session = desk.connect()) {
            History history = new History(start, List.copyOf(acts), ground.orderSince(start, session));
            assertThat(Checker.anomaliesIn(history)).isEmpty();
            return figures(history, clients, harms.size());
        }
    }

    private void play(Player player) {
        try {
            while (!ended && failures.isEmpty()) {
                player.step();
            }
        } catch (InterruptedException | RuntimeException | AssertionError e) {
            failures.add(e);
        }
    }

    private static Figures figures(History history, int clients, int kills) {
        return new Figures()
                .row("kills", kills)
                .row("clients", clients)
                .row("objects", history.start().size())
                .row("looks", count(history, Fate.DONE, true))
                .row("commands done", count(history, Fate.DONE, false))
                .row("refused by a rule or an older version", count(history, Fate.REFUSED, false))
                .row("never answered", count(history, Fate.UNKNOWN, false))
                .row(
                        "versions made",
                        history.order().values().stream().mapToInt(Map::size).sum())
                .row("anomalies", 0);
    }

    private static long count(History history, Fate fate, boolean looks) {
        return history.acts().stream()
                .filter(act -> act.fate() == fate && !act.seen().isEmpty() == looks)
                .count();
    }
}
