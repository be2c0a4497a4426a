package org.refstand.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.refstand.launcher.DeskProcess;
import org.refstand.wire.Api;

/** What tests of the bridge do with a desk from outside. */
final class Desks {
    static final String PASSWORD = "long-enough-to-count";
    private static final int PATIENCE_SECONDS = 60;

    private Desks() {}

    /** Settings of a desk with a first administrator and this cluster, and more. */
    static Map<String, String> settings(Broker broker, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("REFSTAND_ADMIN_LOGIN", "chief");
        settings.put("REFSTAND_ADMIN_PASSWORD", PASSWORD);
        settings.put("REFSTAND_KAFKA_SERVERS", broker.servers());
        return settings;
    }

    static Api chief(DeskProcess desk) {
        return Api.of(graphql(desk), "chief", PASSWORD);
    }

    private static URI graphql(DeskProcess desk) {
        return desk.address().resolve("graphql");
    }

    /** An account with the role of an assigner. */
    static void addAssigner(Api chief, String login) {
        JsonNode answer = chief.data(
                "mutation($c: CreateAccountInput!) { createAccount(command: $c) { rejections { code } } }",
                Map.of(
                        "login",
                        login,
                        "displayName",
                        "League system",
                        "password",
                        PASSWORD,
                        "language",
                        "en",
                        "roles",
                        List.of("ASSIGNER")));
        assertThat(answer.at("/createAccount/rejections")).isEmpty();
    }

    /**
     * Imports a league of matches with the numbers 1, 2, …, each on a day of its own.
     *
     * @param hour of the start: another one reschedules all of them
     */
    static void importSeason(Api chief, int matches, int hour) {
        StringBuilder file = new StringBuilder("league;season;number;date;time;home;away;venue;zip;city\n");
        LocalDate first = LocalDate.now().plusDays(30);
        for (int i = 1; i <= matches; i++) {
            file.append("Oberliga;2026/27;%d;%s;%02d:00;SC Alt;TV Neu;Halle;12345;Ort%n"
                    .formatted(i, first.plusDays(i), hour));
        }
        String content = Base64.getEncoder().encodeToString(file.toString().getBytes(StandardCharsets.UTF_8));
        String print = chief.data("query($c: String!) { schedulePreview(content: $c) { fingerprint } }", content)
                .at("/schedulePreview/fingerprint")
                .asText();
        JsonNode applied = chief.data(
                "mutation($c: String!) { applySchedule(content: $c, fingerprint: \"" + print
                        + "\") { rejections { code message { en } } } }",
                content);
        assertThat(applied.at("/applySchedule/rejections")).isEmpty();
    }

    /** The check of that name in what /health/ready says. */
    static JsonNode health(DeskProcess desk, String check) {
        JsonNode all = Api.get(desk.address().resolve("health/ready"));
        for (JsonNode one : all.get("checks")) {
            if (one.get("name").asText().equals(check)) {
                return one;
            }
        }
        throw new AssertionError("no check " + check + " in " + all);
    }

    static void await(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.call()) {
            assertThat(System.nanoTime())
                    .as(what + ", still not after " + PATIENCE_SECONDS + " s")
                    .isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
