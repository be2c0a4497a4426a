package org.refstand.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.RealSchedule;
import org.refstand.kernel.Zone;
import org.refstand.security.Role;

/** The main job as an outside system sees it: a real schedule, and subscriptions that are open all the while. */
class MainJobWireIT extends ContainerTest {
    @Inject
    private WireDesk desk;

    @Inject
    private Zone zone;

    @Inject
    private Clock clock;

    private Client astrid;
    private Client.Messages matches;
    private RealSchedule season;
    private JsonNode period;
    private Phone mira;
    private Phone piet;
    private Phone tessa;
    /** Numbers 1, 2 and 4 of the first match day; 1 and 4 begin at the same time in different towns. */
    private String aasee;

    private String sendenhorst;
    private String sande;

    /** A referee with two subscriptions open: what they are told, and what happens to their crews. */
    private record Phone(Client client, String referee, Client.Messages news, Client.Messages crews) {
        /** The next that they are told, and of which match. */
        String told() {
            JsonNode told = news.item().at("/myNotifications/notification");
            return told.get("kind").asText() + " " + told.at("/fixture/number").asText();
        }

        String heard() {
            JsonNode heard = crews.item().get("assignmentChanges");
            return heard.get("kind").asText() + " "
                    + heard.at("/fixture/number").asText();
        }
    }

    @BeforeEach
    void the_desk_is_watched() {
        astrid = desk.account("astrid", Role.ASSIGNER, null);
        matches = astrid.connected();
        matches.subscribe("1", "subscription { fixtureChanges { kind fixture { number date } } }", Map.of());
        mira = phone("Mira", "Lind");
        piet = phone("Piet", "Harms");
        tessa = phone("Tessa", "Voss");
    }

    @AfterEach
    void everybody_hangs_up() {
        matches.close();
        List.of(mira, piet, tessa).forEach(phone -> {
            phone.news().close();
            phone.crews().close();
        });
    }

    @Test
    void from_the_schedule_to_the_last_message() {
        the_season_is_imported();
        three_declare_and_nobody_once_it_is_locked();
        a_plan_that_breaks_a_rule_is_named_and_refused();
        the_mended_plan_is_committed_and_heard();
        a_new_day_is_told();
        a_replacement_is_told_to_both();
        a_cancelled_match_is_told();
    }

    private void the_season_is_imported() {
        season = new RealSchedule(zone.day(clock.instant()));
        JsonNode applied = desk.applied(astrid, season.bytes());
        assertThat(applied.get("created").asInt()).isEqualTo(90);
        Set<String> created = new HashSet<>();
        for (int i = 0; i < 90; i++) {
            JsonNode change = matches.item().get("fixtureChanges");
            assertThat(change.get("kind").asText()).isEqualTo("CREATED");
            created.add(change.at("/fixture/number").asText());
        }
        assertThat(created).hasSize(90);
        JsonNode saturday = astrid.data(
                "query($d: Date!) { fixtures(filter: {from: $d, until: $d}) { edges { node { id number } } } }",
                Map.of("d", season.firstSaturday().toString()));
        aasee = numbered(saturday, "1");
        sendenhorst = numbered(saturday, "2");
        sande = numbered(saturday, "4");
    }

    private void three_declare_and_nobody_once_it_is_locked() {
        LocalDate first = season.firstSaturday();
        period = astrid.done(
                "createPeriod",
                "id version",
                Map.of(
                        "name", "Erster Spieltag",
                        "firstDay", first.toString(),
                        "lastDay", first.plusDays(1).toString(),
                        "deadline", clock.instant().plus(Duration.ofDays(7)).toString()));
        for (Phone phone : List.of(mira, piet, tessa)) {
            desk.free(phone.client(), phone.referee(), List.of(aasee, sande));
        }
        Map<String, ?> seen = Map.of("id", period.get("id"), "version", period.get("version"));
        astrid.done("lockPeriod", "SeenPeriodInput!", "status", seen);
        JsonNode late = tessa.client()
                .data(
                        "mutation($c: DeclareAvailabilityInput!) { declareAvailability(command: $c)"
                                + " { values { answer } rejections { code } } }",
                        Map.of(
                                "c",
                                Map.of(
                                        "refereeId", tessa.referee(),
                                        "fixtureIds", List.of(sendenhorst),
                                        "answer", "FREE")));
        assertThat(late.at("/declareAvailability/rejections/0/code").asText()).isEqualTo("AVAILABILITY_PERIOD_LOCKED");
    }

    private void a_plan_that_breaks_a_rule_is_named_and_refused() {
        desk.stage(astrid, aasee, "FIRST", mira.referee());
        desk.stage(astrid, aasee, "SECOND", piet.referee());
        desk.stage(astrid, sande, "FIRST", mira.referee());
        JsonNode plan = plan();
        assertThat(plan.get("committable").asBoolean()).isFalse();
        assertThat(Set.copyOf(plan.at("/findings").findValuesAsText("rule"))).containsExactly("NO_OVERLAP");
        assertThat(plan.at("/findings/0/message/en").asText()).startsWith("Mira Lind has ");
        assertThat(astrid.rejection("commitPlan", commitOfThePlan())).isEqualTo("RULE_NO_OVERLAP");
        assertThat(desk.crew(astrid, aasee).at("/slots/0/referee").isNull()).isTrue();
    }

    private void the_mended_plan_is_committed_and_heard() {
        desk.stage(astrid, sande, "FIRST", tessa.referee());
        assertThat(plan().get("findings")).isEmpty();
        JsonNode committed = astrid.done("commitPlan", "tells { kind }", commitOfThePlan());
        assertThat(committed.findValuesAsText("kind")).containsExactly("ADDED", "ADDED", "ADDED");
        // nobody has heard of anything that was only staged
        assertThat(mira.heard()).isEqualTo("COMMITTED 1");
        assertThat(piet.heard()).isEqualTo("COMMITTED 1");
        assertThat(tessa.heard()).isEqualTo("COMMITTED 4");
        assertThat(mira.told()).isEqualTo("ASSIGNED 1");
        assertThat(piet.told()).isEqualTo("ASSIGNED 1");
        assertThat(tessa.told()).isEqualTo("ASSIGNED 4");
    }

    private void a_new_day_is_told() {
        String sunday = season.firstSaturday().plusDays(1).toString();
        astrid.done(
                "rescheduleFixture",
                "id",
                Map.of("id", aasee, "version", version(aasee), "date", sunday, "time", "16:30"));
        JsonNode change = matches.item().get("fixtureChanges");
        assertThat(change.get("kind").asText()).isEqualTo("RESCHEDULED");
        assertThat(change.at("/fixture/date").asText()).isEqualTo(sunday);
        for (Phone phone : List.of(mira, piet, tessa)) {
            assertThat(phone.told()).isEqualTo("FIXTURE_RESCHEDULED 1");
        }
    }

    private void a_replacement_is_told_to_both() {
        // she is asked anew because the match was moved, though the period is locked
        desk.free(tessa.client(), tessa.referee(), List.of(aasee));
        desk.stage(astrid, aasee, "FIRST", tessa.referee());
        desk.commit(astrid, aasee);
        assertThat(mira.heard()).isEqualTo("COMMITTED 1");
        assertThat(tessa.heard()).isEqualTo("COMMITTED 1");
        assertThat(mira.told()).isEqualTo("UNASSIGNED 1");
        assertThat(tessa.told()).isEqualTo("ASSIGNED 1");
    }

    private void a_cancelled_match_is_told() {
        astrid.done("cancelFixture", "SeenFixtureInput!", "id", Map.of("id", aasee, "version", version(aasee)));
        assertThat(matches.item().at("/fixtureChanges/kind").asText()).isEqualTo("CANCELLED");
        for (Phone phone : List.of(mira, piet, tessa)) {
            assertThat(phone.told()).isEqualTo("FIXTURE_CANCELLED 1");
        }
    }

    private Phone phone(String firstName, String lastName) {
        String referee = desk.referee(astrid, firstName, lastName);
        Client client = desk.account(firstName.toLowerCase(java.util.Locale.ROOT), Role.REFEREE, referee);
        Client.Messages news = client.connected();
        news.subscribe("1", "subscription { myNotifications { notification { kind fixture { number } } } }", Map.of());
        Client.Messages crews = client.connected();
        crews.subscribe("1", "subscription { assignmentChanges { kind fixture { number } } }", Map.of());
        return new Phone(client, referee, news, crews);
    }

    private JsonNode plan() {
        return astrid.data(
                        "query($s: PlanScopeInput!) { plan(scope: $s)"
                                + " { fingerprint committable findings { rule message { en } } } }",
                        Map.of("s", scope()))
                .get("plan");
    }

    private Map<String, ?> commitOfThePlan() {
        return Map.of("scope", scope(), "fingerprint", plan().get("fingerprint"), "acceptWarnings", false);
    }

    private Map<String, ?> scope() {
        return Map.of("periodId", period.get("id"));
    }

    private static String numbered(JsonNode page, String number) {
        for (JsonNode edge : page.at("/fixtures/edges")) {
            if (edge.at("/node/number").asText().equals(number)) {
                return edge.at("/node/id").asText();
            }
        }
        throw new AssertionError("no match " + number + " in " + page);
    }

    private long version(String match) {
        return astrid.data("query($id: ID!) { fixture(id: $id) { version } }", Map.of("id", match))
                .at("/fixture/version")
                .asLong();
    }
}
