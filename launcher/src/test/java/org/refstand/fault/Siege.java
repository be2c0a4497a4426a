package org.refstand.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.refstand.fault.Desk.Harm;
import org.refstand.fault.Desk.Recovery;
import org.refstand.fault.Sent.Fate;

/** Writers write, something is killed in the middle of it, it comes back, the judge looks, and so on. */
final class Siege {
    /** Commands from one kill to the next. */
    private static final int BETWEEN = 80;

    private static final int LONGEST_DELAY_MILLIS = 300;

    private final Desk desk;
    private final List<Writer> writers = new ArrayList<>();
    private final List<Recovery> recoveries = new ArrayList<>();
    private final Random random = new Random();

    /**
     * @param names begins the names of the writers; nobody else's may begin so
     * @param firstDay of the days that they share among them
     */
    Siege(Desk desk, World world, String names, int number, LocalDate firstDay) {
        this.desk = desk;
        for (int n = 0; n < number; n++) {
            LocalDate first = firstDay.plusDays((long) n * Writer.DAYS);
            writers.add(new Writer(desk, world, names + n, n % 2 == 0, first));
        }
    }

    /** @return what happened, as rows of a table */
    Figures laid(List<Harm> harms) throws Exception {
        try (Crowd crowd = new Crowd(writers)) {
            for (Harm harm : harms) {
                crowd.letWrite(BETWEEN);
                TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_DELAY_MILLIS));
                desk.kill(harm);
                crowd.rest();
                try {
                    desk.settle(harm);
                    judge();
                    recoveries.add(desk.restore(harm));
                } finally {
                    crowd.goOn();
                }
            }
            crowd.letWrite(BETWEEN);
            crowd.rest();
            try {
                judge();
            } finally {
                crowd.goOn();
            }
        }
        return figures(harms.size(), historyChecked(desk));
    }

    /** @return how many objects were looked at; none of them may differ from its events */
    static long historyChecked(Desk desk) {
        JsonNode report = desk.administrator()
                .data(
                        "{ historyCheck { checked different differences { aggregate aggregateId field folded row } } }",
                        Map.of())
                .get("historyCheck");
        assertThat(report.get("different").asLong()).as(report.toString()).isZero();
        return report.get("checked").asLong();
    }

    /** What the judge says after somebody has changed the database behind the desk's back; the change is taken back again. */
    List<String> foundAfter(String sql) throws Exception {
        try (Connection session = desk.connect();
                Statement statement = session.createStatement()) {
            session.setAutoCommit(false);
            assertThat(statement.executeUpdate(sql)).isPositive();
            List<String> found = Judge.differences(session, writers);
            session.rollback();
            return found;
        }
    }

    private void judge() throws Exception {
        assertThat(Judge.differences(desk, writers)).isEmpty();
    }

    private Figures figures(int kills, long checked) {
        return new Figures()
                .row("kills", kills)
                .row("writers", writers.size())
                .row("commands sent", count(command -> true))
                .row("acknowledged", count(command -> command.fate == Fate.DONE))
                .row("refused by a rule or an older version", count(command -> command.fate == Fate.REFUSED))
                .row("left without an answer by a kill", count(command -> command.unanswered))
                .row("… left at that: done", count(command -> command.fate == Fate.FOUND_DONE))
                .row("… left at that: not done at all", count(command -> command.fate == Fate.FOUND_UNDONE))
                .row(
                        "… sent again with their id, and answered",
                        count(command ->
                                command.unanswered && (command.fate == Fate.DONE || command.fate == Fate.REFUSED)))
                .row(
                        "answered with INTERNAL",
                        writers.stream().mapToInt(Writer::faults).sum())
                .times(
                        "until the database took connections",
                        recoveries.stream().map(Recovery::database))
                .times("until a command was done again", recoveries.stream().map(Recovery::desk))
                .row("objects whose events were folded", checked)
                .row("differences", 0);
    }

    /** The longest time until a command was done again. */
    Duration longest() {
        return recoveries.stream().map(Recovery::desk).max(Duration::compareTo).orElseThrow();
    }

    private int count(Predicate<Sent> which) {
        return (int) writers.stream()
                .flatMap(writer -> writer.sent().stream())
                .filter(which)
                .count();
    }
}
