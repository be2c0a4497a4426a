package org.refstand.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.refstand.fault.Sent.Operation;

/** What a writer may do next, of all that an assigner does with matches, answers, crews and periods. */
final class Intents {
    private final Desk desk;
    private final World world;
    private final String name;
    private final LocalDate firstDay;
    private final String period;
    private final Map<String, String> ids;
    private final Map<String, String> facts;
    private final Random random = new Random();

    /**
     * @param ids the writer's matches by number, as it knows them
     * @param facts what the writer knows
     */
    Intents(
            Desk desk,
            World world,
            String name,
            LocalDate firstDay,
            String period,
            Map<String, String> ids,
            Map<String, String> facts) {
        this.desk = desk;
        this.world = world;
        this.name = name;
        this.firstDay = firstDay;
        this.period = period;
        this.ids = ids;
        this.facts = facts;
    }

    /** @return a command; none when the dice fell on something that makes no sense, or the desk did not answer */
    Optional<Sent> next() {
        int dice = random.nextInt(100);
        if (ids.size() < Writer.DAYS && (ids.size() < 3 || dice < 12)) {
            return create();
        }
        if (facts.get("period/" + name).equals("LOCKED")) {
            return dice < 50 ? period(Operation.UNLOCK, "OPEN") : plan(dice);
        }
        if (dice < 20) {
            return declare();
        }
        if (dice < 24) {
            return withdraw();
        }
        return dice < 28 ? period(Operation.LOCK, "LOCKED") : plan(dice);
    }

    private Optional<Sent> plan(int dice) {
        if (dice < 60) {
            return stage();
        }
        if (dice < 65) {
            return unstage();
        }
        if (dice < 80) {
            return commit();
        }
        return dice < 90 ? reschedule() : change();
    }

    private Optional<Sent> create() {
        int day = ids.size();
        String number = name + "-" + day;
        if (ids.containsKey(number)) {
            return Optional.empty();
        }
        LocalDate date = firstDay.plusDays(day);
        Map<String, String> effects = new HashMap<>();
        effects.put("match/" + number, date + " 14:00 new");
        return Optional.of(new Sent(Operation.CREATE, world.match(number, "new", date, "14:00"), effects, 1));
    }

    private Optional<Sent> reschedule() {
        String number = any();
        String[] is = facts.get("match/" + number).split(" ");
        String time = String.format("%02d:%02d", 10 + random.nextInt(10), random.nextInt(60));
        return time.equals(is[1])
                ? Optional.empty()
                : version(number, "version")
                        .map(version -> new Sent(
                                Operation.RESCHEDULE,
                                Map.of("id", ids.get(number), "version", version, "date", is[0], "time", time),
                                Map.of("match/" + number, is[0] + " " + time + " " + is[2]),
                                1));
    }

    private Optional<Sent> change() {
        String number = any();
        String[] is = facts.get("match/" + number).split(" ");
        String round = "round-" + random.nextInt(1_000_000);
        return version(number, "version")
                .map(version -> new Sent(
                        Operation.CHANGE,
                        Map.of(
                                "id",
                                ids.get(number),
                                "version",
                                version,
                                "number",
                                number,
                                "round",
                                round,
                                "homeTeamId",
                                world.home(),
                                "awayTeamId",
                                world.away()),
                        Map.of("match/" + number, is[0] + " " + is[1] + " " + round),
                        1));
    }

    private Optional<Sent> declare() {
        String referee = any(world.referees().get(any(World.ROLES)));
        List<String> numbers = some(3);
        String answer = random.nextInt(10) == 0 ? "NOT_FREE" : "FREE";
        Map<String, String> effects = new HashMap<>();
        numbers.forEach(number -> effects.put("answer/" + number + "/" + referee, answer));
        return Optional.of(new Sent(
                Operation.DECLARE,
                Map.of(
                        "refereeId",
                        referee,
                        "fixtureIds",
                        numbers.stream().map(ids::get).toList(),
                        "answer",
                        answer),
                effects,
                numbers.size()));
    }

    private Optional<Sent> withdraw() {
        String referee = any(world.referees().get(any(World.ROLES)));
        List<String> numbers = some(2);
        Map<String, String> effects = new HashMap<>();
        numbers.stream()
                .map(number -> "answer/" + number + "/" + referee)
                .filter(facts::containsKey)
                .forEach(fact -> effects.put(fact, ""));
        return Optional.of(new Sent(
                Operation.WITHDRAW,
                Map.of(
                        "refereeId",
                        referee,
                        "fixtureIds",
                        numbers.stream().map(ids::get).toList()),
                effects,
                effects.size()));
    }

    /** Somebody who is free, and neither staged nor committed already. */
    private Optional<Sent> stage() {
        String number = any();
        String role = any(World.ROLES);
        List<String> free = world.referees().get(role).stream()
                .filter(one -> "FREE".equals(facts.get("answer/" + number + "/" + one)))
                .toList();
        if (free.isEmpty()) {
            return facts.get("period/" + name).equals("OPEN") ? declare() : Optional.empty();
        }
        String referee = any(free);
        String committed = facts.getOrDefault("crew/" + number + "/" + role, "");
        String staged = facts.getOrDefault("staged/" + number + "/" + role, "");
        if (referee.equals(committed) || referee.equals(staged)) {
            return Optional.empty();
        }
        return version(number, "crewVersion")
                .map(version -> new Sent(
                        Operation.STAGE,
                        Map.of(
                                "fixtureId",
                                ids.get(number),
                                "crewVersion",
                                version,
                                "role",
                                role,
                                "refereeId",
                                referee),
                        Map.of("staged/" + number + "/" + role, referee),
                        1));
    }

    private Optional<Sent> unstage() {
        String number = any();
        String role = any(World.ROLES);
        return facts.containsKey("staged/" + number + "/" + role)
                ? version(number, "crewVersion")
                        .map(version -> new Sent(
                                Operation.UNSTAGE,
                                Map.of("fixtureId", ids.get(number), "crewVersion", version, "role", role),
                                Map.of("staged/" + number + "/" + role, ""),
                                1))
                : Optional.empty();
    }

    /** What is staged for several matches at once. */
    private Optional<Sent> commit() {
        List<String> numbers = ids.keySet().stream()
                .filter(number ->
                        World.ROLES.stream().anyMatch(role -> facts.containsKey("staged/" + number + "/" + role)))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(numbers, random);
        List<String> scope = numbers.subList(0, Math.min(numbers.size(), 3));
        if (scope.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> effects = new LinkedHashMap<>();
        for (String number : scope) {
            for (String role : World.ROLES) {
                String staged = facts.get("staged/" + number + "/" + role);
                if (staged != null) {
                    effects.put("crew/" + number + "/" + role, staged);
                    effects.put("staged/" + number + "/" + role, "");
                }
            }
        }
        Map<String, ?> fixtures =
                Map.of("fixtureIds", scope.stream().map(ids::get).toList());
        return Optional.of(
                new Sent(Operation.COMMIT, Map.of("scope", fixtures, "acceptWarnings", true), effects, scope.size()));
    }

    private Optional<Sent> period(Operation operation, String status) {
        return asked("query($c: ID!) { period(id: $c) { version } }", period)
                .map(data -> data.at("/period/version"))
                .map(version -> new Sent(
                        operation,
                        Map.of("id", period, "version", version.asLong()),
                        Map.of("period/" + name, status),
                        1));
    }

    /** @param which version, or crewVersion: others may have raised that */
    private Optional<Long> version(String number, String which) {
        return asked("query($c: ID!) { fixture(id: $c) { version crew { version } } }", ids.get(number))
                .map(data -> data.at(which.equals("version") ? "/fixture/version" : "/fixture/crew/version")
                        .asLong());
    }

    private Optional<JsonNode> asked(String document, String id) {
        try {
            JsonNode answer = desk.api().answer(document, Map.of("c", id));
            return answer.has("errors") ? Optional.empty() : Optional.of(answer.get("data"));
        } catch (IllegalStateException noAnswer) {
            return Optional.empty();
        }
    }

    private String any() {
        return any(List.copyOf(ids.keySet()));
    }

    private List<String> some(int most) {
        List<String> all = new ArrayList<>(ids.keySet());
        Collections.shuffle(all, random);
        return all.subList(0, Math.min(all.size(), 1 + random.nextInt(most)));
    }

    private String any(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
