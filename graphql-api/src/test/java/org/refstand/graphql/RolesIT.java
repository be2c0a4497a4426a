package org.refstand.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.refstand.harness.ContainerTest;
import org.refstand.security.Role;

/**
 * Who may call what: every operation of the schema, by nobody and by each role. The operations are read from the schema
 * and called with made-up arguments, so a new one fails here until the table says who may call it.
 */
class RolesIT extends ContainerTest {
    /** Who may call; everybody else is told to log in, or that they may not. */
    private static final Map<String, String> TABLE = Map.of(
            "NOBODY REFEREE ASSIGNER ADMIN",
            "query.desk mutation.login",
            "REFEREE ASSIGNER ADMIN",
            """
            query.me query.accessTokens mutation.createAccessToken mutation.revokeAccessToken mutation.changeOwnPassword
            query.club query.clubs query.team query.teams query.venue query.venues query.league query.leagues
            query.licenceClasses query.fixture query.fixtures query.crew query.period query.periods query.referee
            query.clubAccount query.feedPosition query.history query.myNotifications query.unreadNotifications mutation.markNotificationsRead
            mutation.markAllNotificationsRead
            subscription.fixtureChanges subscription.assignmentChanges subscription.myNotifications""",
            "REFEREE ADMIN",
            "query.personalData",
            "REFEREE ASSIGNER",
            """
            query.partnerWishes query.colleagues mutation.declarePartnerWish mutation.withdrawPartnerWish
            query.absences mutation.declareAbsence mutation.changeAbsence mutation.deleteAbsence
            query.availabilityQuestions mutation.declareAvailability mutation.declareAvailabilitySpan
            mutation.withdrawAvailability mutation.withdrawAvailabilitySpan query.assignmentsOf mutation.answerAssignment mutation.changeOwnContact""",
            "ASSIGNER",
            """
            query.planning query.plannings query.planningProposal query.unfilledRoles query.weighed query.replacement
            mutation.stageAssignments mutation.startPlanning mutation.stopPlanning
            mutation.stageProposal mutation.unstageProposal subscription.planningProgress
            query.statistics query.board query.plan query.periodPlan query.candidates query.needingAction query.sentNotifications
            mutation.stageAssignment mutation.unstageAssignment mutation.commitPlan
            query.availabilityAnswers query.periodProgress mutation.createPeriod mutation.changePeriod
            mutation.lockPeriod mutation.unlockPeriod mutation.publishPeriod mutation.deletePeriod
            query.sampleSchedule query.schedulePreview mutation.applySchedule
            mutation.createFixture mutation.changeFixture mutation.rescheduleFixture mutation.moveFixture
            mutation.postponeFixture mutation.cancelFixture mutation.markFixturePlayed mutation.deleteFixture
            mutation.createClub mutation.changeClub mutation.deactivateClub mutation.reactivateClub mutation.deleteClub
            mutation.createTeam mutation.changeTeam mutation.deactivateTeam mutation.reactivateTeam mutation.deleteTeam
            mutation.createVenue mutation.changeVenue mutation.deactivateVenue mutation.reactivateVenue
            mutation.deleteVenue
            mutation.createLeague mutation.changeLeague mutation.deactivateLeague mutation.reactivateLeague
            mutation.deleteLeague
            mutation.createReferee mutation.changeReferee mutation.deactivateReferee mutation.reactivateReferee
            mutation.deleteReferee""",
            "REFEREE",
            "query.fairness",
            "ASSIGNER ADMIN",
            "query.referees query.rules query.weights query.clubAccounts",
            "ADMIN",
            """
            query.accounts mutation.createAccount mutation.changeAccount mutation.deleteAccount mutation.resetPassword
            query.people mutation.eraseReferee mutation.eraseAccount
            mutation.changeRule mutation.changeWeights query.parkedEvents mutation.retryParkedEvent query.historyCheck
            query.webhooks query.webhook query.webhookDeliveries query.eventTypes mutation.createWebhook
            mutation.changeWebhook mutation.pauseWebhook mutation.resumeWebhook mutation.deleteWebhook
            mutation.rotateWebhookSecret mutation.testWebhook mutation.resendDelivery mutation.resendDeadDeliveries
            mutation.discardDelivery mutation.discardDeadDeliveries""");

    @Inject
    private WireDesk desk;

    @Test
    void every_operation_lets_in_whom_the_table_says() {
        Client astrid = desk.account("astrid", Role.ASSIGNER, null);
        List<String> ritaAndClub = desk.refereeOfClub(astrid, "Reif", "SC Otters");
        String rita = ritaAndClub.get(0);
        Map<String, Client> callers = new LinkedHashMap<>();
        callers.put("NOBODY", desk.nobody());
        callers.put("REFEREE", desk.account("rita", Role.REFEREE, rita));
        callers.put("ASSIGNER", astrid);
        callers.put("ADMIN", desk.account("anna", Role.ADMIN, null));
        MadeUpRequests requests =
                new MadeUpRequests(astrid, ids(rita, ritaAndClub.get(1), absence(callers.get("REFEREE"), rita)));

        Map<String, String> expected = new TreeMap<>();
        TABLE.forEach((who, operations) ->
                Arrays.stream(operations.split("\\s+")).forEach(operation -> expected.put(operation, who)));
        Map<String, String> found = new TreeMap<>();
        List<String> strange = new ArrayList<>();
        requests.documents().forEach((operation, document) -> {
            List<String> mayCall = new ArrayList<>();
            callers.forEach((name, caller) -> {
                String code = code(operation, caller, document);
                if (code.isEmpty()) {
                    mayCall.add(name);
                } else if (!code.equals(name.equals("NOBODY") ? "UNAUTHENTICATED" : "FORBIDDEN")) {
                    strange.add(operation + " by " + name + ": " + code);
                }
            });
            found.put(operation, String.join(" ", mayCall));
        });
        assertThat(strange).isEmpty();
        assertThat(found).containsExactlyInAnyOrderEntriesOf(expected);
    }

    /** Ids of nothing, but for those of a referee, the own club and an absence, which somebody must own. */
    private static MadeUpRequests.Ids ids(String referee, String club, String absence) {
        return (operation, name) -> {
            if (operation.equals("clubAccount")) {
                return club;
            }
            boolean ofReferee =
                    List.of("referee", "changeOwnContact", "personalData").contains(operation);
            if (name.equals("refereeId") || name.equals("id") && ofReferee) {
                return referee;
            }
            boolean ofAbsence = List.of("changeAbsence", "deleteAbsence").contains(operation);
            return name.equals("id") && ofAbsence ? absence : "00000000-0000-0000-0000-000000000000";
        };
    }

    private static String absence(Client phone, String referee) {
        return phone.done(
                        "declareAbsence",
                        "id",
                        Map.of("refereeId", referee, "firstDay", "2030-02-01", "lastDay", "2030-02-02"))
                .get("id")
                .asText();
    }

    /** The code of the error; empty when there is none, be the answer a value or a rejection. */
    private static String code(String operation, Client caller, String document) {
        if (!operation.startsWith("subscription.")) {
            return answerCode(caller.answer(document, Map.of()).at("/errors"));
        }
        Client.Messages messages = caller.connected();
        messages.send(Map.of("type", "subscribe", "id", "1", "payload", Map.of("query", document)));
        messages.send(Map.of("type", "ping"));
        JsonNode first = Client.json(messages.next());
        messages.close();
        return first.get("type").asText().equals("error") ? answerCode(first.get("payload")) : "";
    }

    private static String answerCode(JsonNode errors) {
        return errors.at("/0/extensions/code").asText();
    }
}
