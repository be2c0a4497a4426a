package org.refstand.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.refstand.account.AccountService;
import org.refstand.account.CreateAccount;
import org.refstand.harness.ContainerTest;
import org.refstand.harness.Eventually;
import org.refstand.referee.RefereeId;
import org.refstand.security.Role;

/** What the schema promises never to be null never is: every field of every query is asked for, at a desk in full work. */
class WholeAnswersIT extends ContainerTest {
    @Inject
    private WireDesk desk;

    @Inject
    private AccountService accounts;

    @Test
    void every_query_can_be_asked_for_everything() {
        Client anna = desk.account("anna", Role.ASSIGNER, null);
        List<String> matches = desk.matches(anna, 3);
        String period = desk.period(anna);
        String rita = desk.referee(anna, "Reif");
        world.prepared(() -> accounts.create(new CreateAccount(
                "astrid",
                "Astrid",
                WireDesk.PASSWORD,
                Set.of(Role.values()),
                new RefereeId(UUID.fromString(rita)),
                "en")));
        Client astrid = desk.loggedIn("astrid");
        aDeskInFullWork(astrid, rita, desk.referee(anna, "Obst"), matches);

        String club = desk.refereeOfClub(anna, "Ohm", "SC Otters").get(1);
        Map<String, String> real = Map.of(
                "refereeId",
                rita,
                "refereeIds",
                rita,
                "periodId",
                period,
                "fixtureId",
                matches.get(0),
                "clubId",
                club,
                "id",
                matches.get(0));
        List<String> broken = new ArrayList<>();
        new MadeUpRequests(astrid, (operation, name) -> operation.startsWith("period") ? period : real.get(name))
                .whole()
                .forEach((operation, document) -> {
                    JsonNode answer = astrid.answer(document, Map.of());
                    if (answer.has("errors")) {
                        broken.add(operation + ": " + answer.get("errors"));
                    }
                });
        assertThat(broken).isEmpty();
    }

    private void aDeskInFullWork(Client astrid, String rita, String otto, List<String> matches) {
        desk.free(astrid, rita, matches);
        desk.stage(astrid, matches.get(0), "FIRST", rita);
        desk.commit(astrid, matches.get(0));
        desk.stage(astrid, matches.get(1), "FIRST", rita);
        desk.stage(astrid, matches.get(1), "SECOND", null);
        desk.stage(astrid, matches.get(2), "SECOND", otto);
        astrid.done(
                "answerAssignment",
                "version",
                Map.of("fixtureId", matches.get(0), "refereeId", rita, "answer", "DECLINED"));
        astrid.done(
                "declareAbsence", "id", Map.of("refereeId", otto, "firstDay", "2030-01-02", "lastDay", "2030-01-03"));
        astrid.done(
                "declarePartnerWish",
                "version",
                Map.of("refereeId", rita, "version", 0, "colleagueId", otto, "wish", "UNWISHED"));
        astrid.done("createAccessToken", "id", Map.of("name", "club page"));
        aWebhookWithADelivery(astrid);
        Eventually.holds(() -> assertThat(astrid.data("{ unreadNotifications }", Map.of())
                        .get("unreadNotifications")
                        .asInt())
                .isGreaterThan(1));
    }

    /** Nobody listens at this port. */
    private static void aWebhookWithADelivery(Client astrid) {
        JsonNode made = astrid.done(
                "createWebhook",
                "webhook { id version }",
                Map.of("name", "club page", "url", "http://127.0.0.1:9/", "eventTypes", List.of("AbsenceDeclared")));
        astrid.done(
                "testWebhook",
                "SeenWebhookInput!",
                "id",
                Map.of(
                        "id", made.at("/webhook/id").asText(),
                        "version", made.at("/webhook/version").asLong()));
        Eventually.holds(() -> assertThat(astrid.data("{ webhookDeliveries { totalCount } }", Map.of())
                        .at("/webhookDeliveries/totalCount")
                        .asInt())
                .isPositive());
    }
}
