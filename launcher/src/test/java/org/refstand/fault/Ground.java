package org.refstand.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.refstand.fault.Act.Seen;
import org.refstand.wire.Api;

/**
 * A few matches with their crews and a few periods that everybody works on at the same time. A crew is named by its match's
 * id, a period by its own.
 *
 * @param periodOf by match
 */
record Ground(World world, LocalDate first, LocalDate last, Map<String, String> periodOf) {
    static final String CREW = "crew { version slots { role referee { id } staged stagedReferee { id } } }";
    static final String PERIOD = "id name version status";

    private static final int PERIODS = 2;
    private static final int MATCHES_EACH = 2;

    /** Everybody who may get a role is free. */
    static Ground madeBy(Api api, World world, LocalDate first) {
        Map<String, String> periodOf = new LinkedHashMap<>();
        LocalDate day = first;
        for (int p = 0; p < PERIODS; p++) {
            String period = World.period(api, "ground" + p, day, day.plusDays(MATCHES_EACH - 1));
            for (int m = 0; m < MATCHES_EACH; m++, day = day.plusDays(1)) {
                String number = "ground-" + periodOf.size();
                periodOf.put(
                        World.made(api, "createFixture", "CreateFixtureInput", world.match(number, "", day, "15:00")),
                        period);
            }
        }
        world.referees().values().stream()
                .flatMap(List::stream)
                .forEach(referee -> api.data(
                        "mutation($c: DeclareAvailabilityInput!) { declareAvailability(command: $c) { rejections { code } } }",
                        Map.of("refereeId", referee, "fixtureIds", List.copyOf(periodOf.keySet()), "answer", "FREE")));
        return new Ground(world, first, day.minusDays(1), periodOf);
    }

    List<String> matches() {
        return List.copyOf(periodOf.keySet());
    }

    /** All crews, read by the desk in one statement. */
    Map<String, Seen> crewsIn(JsonNode data) {
        Map<String, Seen> seen = new HashMap<>();
        for (JsonNode edge : data.at("/fixtures/edges")) {
            seen.put(edge.at("/node/id").asText(), crew(edge.at("/node/crew")));
        }
        return seen;
    }

    String crewsQuery() {
        return "{ fixtures(filter: {from: \"" + first + "\", until: \"" + last + "\"}) { edges { node { id " + CREW
                + " } } } }";
    }

    /** All periods, read by the desk in one statement. */
    Map<String, Seen> periodsIn(JsonNode data) {
        Map<String, Seen> seen = new HashMap<>();
        for (JsonNode edge : data.at("/periods/edges")) {
            if (periodOf.containsValue(edge.at("/node/id").asText())) {
                seen.put(edge.at("/node/id").asText(), period(edge.get("node")));
            }
        }
        return seen;
    }

    String periodsQuery() {
        return "{ periods(first: 500) { edges { node { " + PERIOD + " } } } }";
    }

    static Seen crew(JsonNode crew) {
        return new Seen(crew.get("version").asLong(), CrewText.of(crew));
    }

    static Seen period(JsonNode period) {
        return new Seen(
                period.get("version").asLong(),
                period.get("name").asText() + "|" + period.get("status").asText());
    }

    /** Which command made which version of each object, behind where they were. */
    Map<String, NavigableMap<Long, String>> orderSince(Map<String, Seen> start, Connection session) throws Exception {
        Map<String, NavigableMap<Long, String>> order = new HashMap<>();
        List<UUID> ids = new ArrayList<>();
        start.keySet().forEach(object -> {
            order.put(object, new TreeMap<>());
            ids.add(UUID.fromString(object));
        });
        try (PreparedStatement statement = session.prepareStatement(
                "select distinct aggregate_id::text, aggregate_version, command_id::text from event"
                        + " where aggregate_id = any(?) and aggregate_type in ('Crew', 'Period')")) {
            statement.setArray(1, session.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (rows.getLong(2) > start.get(rows.getString(1)).version()) {
                        order.get(rows.getString(1)).put(rows.getLong(2), rows.getString(3));
                    }
                }
            }
        }
        return order;
    }
}
