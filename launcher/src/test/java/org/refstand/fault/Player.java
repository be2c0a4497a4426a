package org.refstand.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.refstand.fault.Act.Change;
import org.refstand.fault.Act.Fate;
import org.refstand.fault.Act.Seen;

/** One of the many clients of the same few objects: looks, and changes what it saw, and notes down both. */
final class Player {
    private static final Set<String> LEAVES_IT_OPEN = Set.of("UNAVAILABLE", "INTERNAL");
    private static final long PAUSE_MILLIS = 50;

    private final Desk desk;
    private final Ground ground;
    private final int number;
    private final Queue<Act> acts;
    private final Random random;
    private int renamed;

    /** @param acts where it notes down what it does */
    Player(Desk desk, Ground ground, int number, Queue<Act> acts) {
        this.desk = desk;
        this.ground = ground;
        this.number = number;
        this.acts = acts;
        this.random = new Random();
    }

    /** A look, and mostly a command made for what it saw. */
    void step() throws InterruptedException {
        if (!desk.isServing()) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            return;
        }
        int dice = random.nextInt(100);
        if (dice < 55) {
            Optional<Map<String, Seen>> crews = look(ground.crewsQuery(), ground::crewsIn);
            if (crews.isPresent() && dice < 45) {
                changeCrew(crews.get());
            }
        } else if (dice < 80) {
            Optional<Map<String, Seen>> periods = look(ground.periodsQuery(), ground::periodsIn);
            if (periods.isPresent() && dice < 75) {
                changePeriod(periods.get());
            }
        } else if (dice < 92) {
            commit();
        } else {
            declare();
        }
    }

    private Optional<Map<String, Seen>> look(String query, Function<JsonNode, Map<String, Seen>> reader)
            throws InterruptedException {
        long began = System.nanoTime();
        Optional<JsonNode> data = data(query, Map.of());
        long ended = System.nanoTime();
        Optional<Map<String, Seen>> seen = data.map(reader);
        if (seen.isPresent()) {
            acts.add(Act.look("look " + UUID.randomUUID(), number, began, ended, seen.get()));
        } else {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        return seen;
    }

    private void changeCrew(Map<String, Seen> crews) throws InterruptedException {
        String match = any(List.copyOf(crews.keySet()));
        Seen seen = crews.get(match);
        String role = any(World.ROLES);
        Map<String, Object> content =
                new HashMap<>(Map.of("fixtureId", match, "crewVersion", seen.version(), "role", role));
        Change change;
        String operation = "stageAssignment";
        List<String> others = new ArrayList<>(ground.world().referees().get(role));
        boolean isOpen = !others.remove(CrewText.committed(seen.value(), role));
        int dice = random.nextInt(10);
        if (dice == 0) {
            operation = "unstageAssignment";
            change = new Change(seen.version(), CrewText.unstaging(role));
        } else if (dice == 1 && !isOpen) {
            change = new Change(seen.version(), CrewText.staging(role, null));
        } else {
            String referee = any(others);
            content.put("refereeId", referee);
            change = new Change(seen.version(), CrewText.staging(role, referee));
        }
        String input = Character.toUpperCase(operation.charAt(0)) + operation.substring(1) + "Input";
        send(
                operation,
                input,
                "value { version slots { role referee { id } staged stagedReferee { id } } }",
                content,
                Map.of(match, change),
                answer -> Map.of(match, Ground.crew(answer.get("value"))),
                Map.of());
    }

    private void changePeriod(Map<String, Seen> periods) throws InterruptedException {
        String period = any(List.copyOf(periods.keySet()));
        Seen seen = periods.get(period);
        String[] is = seen.value().split("\\|");
        String operation =
                switch (is[1]) {
                    case "OPEN" -> "lockPeriod";
                    case "LOCKED" -> random.nextInt(4) == 0 ? "publishPeriod" : "unlockPeriod";
                    default -> "unlockPeriod";
                };
        String after = Map.of("lockPeriod", "LOCKED", "publishPeriod", "PUBLISHED", "unlockPeriod", "OPEN")
                .get(operation);
        send(
                operation,
                "SeenPeriodInput",
                "value { " + Ground.PERIOD + " }",
                Map.of("id", period, "version", seen.version()),
                Map.of(period, new Change(seen.version(), value -> value.split("\\|")[0] + "|" + after)),
                answer -> Map.of(period, Ground.period(answer.get("value"))),
                Map.of());
    }

    /** What is staged in some of the crews, all of it together. */
    private void commit() throws InterruptedException {
        List<String> matches = new ArrayList<>(ground.matches());
        Collections.shuffle(matches, random);
        List<String> scope = matches.subList(0, 2 + random.nextInt(matches.size() - 1));
        Map<String, Change> changes = new HashMap<>();
        scope.forEach(match -> changes.put(match, new Change(null, CrewText.committing())));
        send(
                "commitPlan",
                "CommitPlanInput",
                "",
                Map.of("scope", Map.of("fixtureIds", List.copyOf(scope)), "acceptWarnings", true),
                changes,
                answer -> Map.of(),
                Map.of());
    }

    /** Says again of somebody that they are free, which an open period takes and no other. */
    private void declare() throws InterruptedException {
        String match = any(ground.matches());
        send(
                "declareAvailability",
                "DeclareAvailabilityInput",
                "",
                Map.of(
                        "refereeId", any(ground.world().referees().get(any(World.ROLES))),
                        "fixtureIds", List.of(match),
                        "answer", "FREE"),
                Map.of(),
                answer -> Map.of(),
                Map.of(ground.periodOf().get(match), value -> value.endsWith("|OPEN")));
    }

    /** Every other client sends again until it is answered; the others never know. */
    private void send(
            String operation,
            String input,
            String value,
            Map<String, ?> content,
            Map<String, Change> changes,
            Function<JsonNode, Map<String, Seen>> told,
            Map<String, Predicate<String>> needs)
            throws InterruptedException {
        String document = "mutation($id: ID!, $c: " + input + "!) { " + operation
                + "(commandId: $id, command: $c) { done " + value + " } }";
        UUID id = UUID.randomUUID();
        long began = System.nanoTime();
        Optional<JsonNode> data;
        do {
            data = data(document, Map.of("id", id, "c", content));
            if (data.isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } while (data.isEmpty() && number % 2 == 0);
        long ended = data.isEmpty() ? Long.MAX_VALUE : System.nanoTime();
        Optional<JsonNode> answer = data.map(found -> found.get(operation));
        boolean done = answer.isPresent() && answer.get().get("done").asBoolean();
        Fate fate = answer.isEmpty() ? Fate.UNKNOWN : done ? Fate.DONE : Fate.REFUSED;
        acts.add(new Act(
                id.toString(),
                number,
                began,
                ended,
                fate,
                Map.of(),
                changes,
                done ? told.apply(answer.get()) : Map.of(),
                needs));
    }

    private Optional<JsonNode> data(String document, Map<String, ?> variables) {
        try {
            JsonNode answer = desk.api().answer(document, variables);
            if (!answer.has("errors")) {
                return Optional.of(answer.get("data"));
            }
            String code = answer.at("/errors/0/extensions/code").asText();
            if (!LEAVES_IT_OPEN.contains(code)) {
                throw new AssertionError(document + " " + variables + ": " + answer);
            }
            return Optional.empty();
        } catch (IllegalStateException noAnswer) {
            return Optional.empty();
        }
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
