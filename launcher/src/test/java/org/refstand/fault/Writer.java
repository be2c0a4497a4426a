package org.refstand.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.refstand.fault.Sent.Fate;
import org.refstand.fault.Sent.Operation;

/**
 * One of the many who write at the same time. Matches and period are its own, referees, teams and hall are everybody's; so
 * it knows what all of its facts must be, as long as it knows which of its commands were done.
 */
final class Writer {
    /** Days of its period, and matches at most: one a day. */
    static final int DAYS = 15;

    private static final Set<String> LEAVES_IT_OPEN = Set.of("UNAVAILABLE", "INTERNAL");

    private final Desk desk;
    private final String name;
    private final boolean sendsAgain;
    private final Intents intents;
    private final Map<String, String> ids = new TreeMap<>();
    private final Map<String, String> facts = new TreeMap<>();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private volatile int faults;

    /**
     * @param name begins the numbers of its matches
     * @param sendsAgain whether it sends again what was not answered, or leaves it at that
     */
    Writer(Desk desk, World world, String name, boolean sendsAgain, LocalDate firstDay) {
        this.desk = desk;
        this.name = name;
        this.sendsAgain = sendsAgain;
        String period = World.period(desk.api(), name, firstDay, firstDay.plusDays(DAYS - 1));
        this.intents = new Intents(desk, world, name, firstDay, period, ids, facts);
        facts.put("period/" + name, "OPEN");
    }

    /** Everything it ever sent. */
    List<Sent> sent() {
        return sent;
    }

    /** What must be so, by what it knows. To be asked while it rests. */
    Map<String, String> facts() {
        return facts;
    }

    /** What it was answered that cannot be. */
    List<String> complaints() {
        return complaints;
    }

    /** How often the desk said that it was at fault, instead of unavailable. */
    int faults() {
        return faults;
    }

    /** Sends one command, with a look before it; none as long as it does not know what became of the last. */
    void step() {
        if (!desk.isServing()) {
            // about to be told to rest
            Thread.onSpinWait();
            return;
        }
        Sent last = sent.isEmpty() ? null : sent.get(sent.size() - 1);
        boolean answered = last == null || last.fate == Fate.DONE || last.fate == Fate.REFUSED;
        if (sendsAgain && !answered) {
            send(last);
        } else if (answered || last.fate != Fate.OPEN) {
            intents.next().ifPresent(command -> {
                sent.add(command);
                send(command);
            });
        }
    }

    /** @param wasDone what the database says of a command that was not answered */
    void learn(Sent command, boolean wasDone, Map<String, String> idsByNumber) {
        command.fate = wasDone ? Fate.FOUND_DONE : Fate.FOUND_UNDONE;
        if (wasDone) {
            took(command);
        }
        idsByNumber.forEach((number, id) -> {
            if (number.startsWith(name + "-")) {
                ids.put(number, id);
            }
        });
    }

    private void send(Sent command) {
        command.fate = command.fate == Fate.FOUND_DONE ? Fate.FOUND_DONE : Fate.OPEN;
        JsonNode answer;
        try {
            answer = desk.api().answer(command.operation.document(), Map.of("id", command.id, "c", command.content));
        } catch (IllegalStateException e) {
            unanswered(command, e.toString());
            return;
        }
        if (answer.has("errors")) {
            String code = answer.at("/errors/0/extensions/code").asText();
            faults += code.equals("INTERNAL") ? 1 : 0;
            unanswered(command, answer.toString());
            if (!LEAVES_IT_OPEN.contains(code)) {
                complaints.add(command + " is no proper request: " + answer);
            }
            return;
        }
        JsonNode outcome = answer.at("/data/" + command.operation.field());
        boolean done = outcome.get("done").asBoolean();
        if (command.fate == Fate.FOUND_DONE && !done) {
            complaints.add(command + " was done, and sending it again was answered with " + outcome);
        }
        if (done) {
            took(command);
            if (command.operation == Operation.CREATE) {
                ids.put(
                        (String) command.content.get("number"),
                        outcome.at("/value/id").asText());
            }
        }
        command.fate = done ? Fate.DONE : Fate.REFUSED;
    }

    /** Only a kill may be the reason. */
    private void unanswered(Sent command, String why) {
        command.unanswered = true;
        if (!desk.isHarmed()) {
            complaints.add(command + " was not answered, though nothing was killed: " + why);
        }
    }

    private void took(Sent command) {
        command.effects.forEach((fact, value) -> {
            if (value.isEmpty()) {
                facts.remove(fact);
            } else {
                facts.put(fact, value);
            }
        });
    }
}
