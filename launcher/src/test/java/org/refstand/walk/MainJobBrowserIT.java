package org.refstand.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.refstand.browser.Browser;
import org.refstand.browser.RunningDesk;
import org.refstand.wire.Api;
import org.refstand.wire.OpenSubscription;

/** A weekend of an association that begins with an empty desk: what the product is for. */
class MainJobBrowserIT {
    /** As fields show a day in German: without zeros in front. */
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d.M.yyyy");

    private static final String PASSWORD = "a long enough password";
    private static final String AASEE = "SV Blau-Weiß Aasee II – DJK Sportfreunde Datteln";

    @RegisterExtension
    static final RunningDesk desk =
            RunningDesk.empty().with("REFSTAND_ADMIN_LOGIN", "admin").with("REFSTAND_ADMIN_PASSWORD", PASSWORD);

    @RegisterExtension
    static final Browser browser = new Browser();

    private Api admin;
    private Window assigner;
    private Person mira;
    private Person piet;
    private Person tessa;
    /** Numbers 1, 2 and 4 of the first match day; 1 and 4 begin at three, in towns a hundred kilometres apart. */
    private String aasee;

    private String sendenhorst;
    private String sande;

    /** A referee with an account. */
    private record Person(String id, Api api, Window window) {}

    @Test
    void from_the_schedule_to_the_last_message() {
        admin = api("admin");
        accountsAreMade();
        theSeasonIsImported();
        threeDeclare();
        nobodyDeclaresOnceItIsLocked();
        mira.window.go("my-matches");
        piet.window.go("news");
        tessa.window.go("news");
        try (OpenSubscription crews = mira.api.subscribe("subscription { assignmentChanges(filter: { refereeId: \""
                        + mira.id + "\" }) { kind by fixture { number } } }");
                OpenSubscription news = tessa.api.subscribe(
                        "subscription { myNotifications { notification { kind fixture { number } } } }")) {
            aPlanThatBreaksARuleIsNamed();
            theMendedPlanIsSeenAtOnce(crews, news);
            aNewDayIsSeenAtOnce(news);
            aReplacementIsSeenByBoth(crews, news);
            aCancelledMatchIsSeenAtOnce(news);
        }
        assertThat(List.of(mira, piet, tessa)).allMatch(person -> person.window.wasNeverReloaded());
    }

    private void accountsAreMade() {
        account("assigner", "Astrid Ansetzer", "ASSIGNER", null);
        assigner = new Window(browser.window(), desk, "assigner", PASSWORD);
        mira = referee("Mira", "Lind");
        piet = referee("Piet", "Harms");
        tessa = referee("Tessa", "Voss");
    }

    private void theSeasonIsImported() {
        assigner.go("import");
        assigner.page
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload(SeasonFile.NAME, "text/csv", SeasonFile.bytes()));
        assigner.press("Übernehmen");
        assigner.sees(".import .card", "90 Spiele angelegt, 0 geändert, 0 unverändert.");
        aasee = match("1");
        sendenhorst = match("2");
        sande = match("4");
    }

    private void threeDeclare() {
        assigner.go("periods");
        assigner.press("Zeitraum anlegen");
        assigner.type("Name", "Erster Spieltag");
        assigner.type(
                "Letzter Tag", SeasonFile.DAY.format(SeasonFile.firstSaturday().plusDays(1)));
        assigner.type("Erster Tag", SeasonFile.DAY.format(SeasonFile.firstSaturday()));
        // two weeks before, as the desk suggests
        assertThat(assigner.field("Meldeschluss"))
                .hasValue(SHOWN.format(SeasonFile.firstSaturday().minusDays(14)));
        assigner.pressInStep("Zeitraum anlegen");
        assigner.sees(".period", "Erster Spieltag");

        mira.window.go("availability");
        tapFree("15:00 " + AASEE);
        tapFree("15:00 SV Blau-Weiß Sande – RC Sorpesee II");
        assertThat(declared(piet, aasee, sande)).isEmpty();
        assertThat(declared(tessa, aasee, sande)).isEmpty();
        assigner.sees(".period .answers", "3 von 3 Schiedsrichtern haben gemeldet, insgesamt 6 Meldungen");
    }

    private void tapFree(String question) {
        Locator free = mira.window
                .page
                .locator(".segmented[aria-label='" + question + "'] button")
                .first();
        free.click();
        assertThat(free).hasAttribute("aria-pressed", "true");
    }

    private void nobodyDeclaresOnceItIsLocked() {
        assigner.press("Sperren");
        assigner.pressInStep("Sperren");
        assigner.sees(".period", "Wieder öffnen");
        mira.window.sees("[role=status]", "Geschlossen: Mit diesen Meldungen wird gerade angesetzt.");
        assertThat(declared(tessa, sendenhorst)).isEqualTo("AVAILABILITY_PERIOD_LOCKED");
    }

    private void aPlanThatBreaksARuleIsNamed() {
        assigner.go("board");
        stage(aasee, "FIRST", "Mira Lind");
        stage(aasee, "SECOND", "Piet Harms");
        stage(sande, "FIRST", "Mira Lind");
        assertThat(slot(sande, "FIRST")).hasClass(Pattern.compile("\\bblocked\\b"));
        assertThat(slot(sande, "FIRST")).containsText("Mira Lind hat zur selben Zeit " + AASEE);
        assigner.sees(".plan-bar", "2 nicht erlaubt");

        assigner.press("Freigeben …");
        assigner.sees("vaadin-dialog-overlay h3", "2 Verstöße");
        assertThat(assigner.step().locator("button", new Locator.LocatorOptions().setHasText("3 Änderungen freigeben")))
                .isDisabled();
        assigner.pressInStep("Zurück");
        mira.window.sees(".own-matches", "Kein Spiel vor dir");
    }

    private void theMendedPlanIsSeenAtOnce(OpenSubscription crews, OpenSubscription news) {
        stage(sande, "FIRST", "Tessa Voss");
        assertThat(slot(sande, "FIRST")).hasClass(Pattern.compile("\\bstaged\\b"));
        commit("3 Änderungen freigeben");

        mira.window.sees(".own-match", Pattern.compile("15:00.*" + AASEE, Pattern.DOTALL));
        mira.window.sees(".own-match", "Piet Harms");
        piet.window.sees(".news li", "Du bist als 2. Schiedsrichter angesetzt: " + AASEE);
        tessa.window.sees(".news li", "Du bist als 1. Schiedsrichter angesetzt: SV Blau-Weiß Sande");
        assertThat(crews.next().at("/assignmentChanges"))
                .hasToString("{\"kind\":\"COMMITTED\",\"by\":\"Astrid Ansetzer\",\"fixture\":{\"number\":\"1\"}}");
        assertThat(told(news)).isEqualTo("ASSIGNED 4");
    }

    private void aNewDayIsSeenAtOnce(OpenSubscription news) {
        assigner.go("matches");
        assigner.press(AASEE + " öffnen");
        assigner.pressInStep("Verlegen");
        assigner.type("Tag", SeasonFile.DAY.format(SeasonFile.firstSaturday().plusDays(1)));
        assigner.type("Beginn", "16:30");
        assigner.pressInStep("Verlegen");

        mira.window.sees(".own-match", Pattern.compile("Sonntag.*16:30.*" + AASEE, Pattern.DOTALL));
        piet.window.sees(".news li", Pattern.compile("16:30 Uhr statt am .* 15:00 Uhr. Du bist 2. Schiedsrichter"));
        tessa.window.sees(".news li", "Du hattest dich für die alte Zeit frei gemeldet");
        assertThat(told(news)).isEqualTo("FIXTURE_RESCHEDULED 1");
    }

    private void aReplacementIsSeenByBoth(OpenSubscription crews, OpenSubscription news) {
        // she is asked anew because the match was moved, though the period is locked
        assertThat(declared(tessa, aasee)).isEmpty();
        assigner.go("board");
        stage(aasee, "FIRST", "Tessa Voss");
        assertThat(slot(aasee, "FIRST")).containsText("ersetzt Mira Lind");
        commit("1 Änderung freigeben");

        mira.window.sees(".own-matches", "Kein Spiel vor dir");
        tessa.window.sees(".news li", "Du bist als 1. Schiedsrichter angesetzt: " + AASEE);
        assertThat(crews.next().at("/assignmentChanges/kind").asText()).isEqualTo("COMMITTED");
        assertThat(told(news)).isEqualTo("ASSIGNED 1");
    }

    private void aCancelledMatchIsSeenAtOnce(OpenSubscription news) {
        assigner.go("matches");
        assigner.press(AASEE + " öffnen");
        assigner.pressInStep("Spiel absagen");
        assigner.step().locator("button.danger").click();

        piet.window.sees(".news li", "fällt aus. Du warst 2. Schiedsrichter; du musst nicht kommen.");
        tessa.window.sees(".news li", "fällt aus. Du warst 1. Schiedsrichter; du musst nicht kommen.");
        assertThat(told(news)).isEqualTo("FIXTURE_CANCELLED 1");
        mira.window.go("news");
        mira.window.sees(".news li", "Du bist nicht mehr als 1. Schiedsrichter angesetzt: " + AASEE);
        mira.window.sees(".news li", "fällt aus. Du hattest dich frei gemeldet");
    }

    private Locator slot(String fixture, String role) {
        return assigner.page.locator("#slot-" + fixture + "-" + role);
    }

    private void stage(String fixture, String role, String referee) {
        // a click on the role whose candidates are shown would close them
        if (!"true".equals(slot(fixture, role).getAttribute("aria-expanded"))) {
            slot(fixture, role).click();
            assertThat(slot(fixture, role)).hasAttribute("aria-expanded", "true");
        }
        assigner.press(referee + " vormerken");
        assertThat(slot(fixture, role).locator(".who")).hasText(referee);
    }

    private void commit(String words) {
        assigner.press("Freigeben …");
        assigner.pressInStep(words);
        assertThat(assigner.step()).hasCount(0);
    }

    private static String told(OpenSubscription news) {
        JsonNode told = news.next().at("/myNotifications/notification");
        return told.get("kind").asText() + " " + told.at("/fixture/number").asText();
    }

    private String match(String number) {
        return admin
                .data(
                        "query ($c: FixtureFilterInput) { fixtures(filter: $c) { edges { node { id number } } } }",
                        Map.of(
                                "from", SeasonFile.firstSaturday().toString(),
                                "until", SeasonFile.firstSaturday().toString()))
                .at("/fixtures/edges")
                .findParents("number")
                .stream()
                .filter(node -> node.get("number").asText().equals(number))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
    }

    /** The code of the first reason why not; empty when it was taken. */
    private static String declared(Person referee, String... fixtures) {
        return referee.api
                .data(
                        "mutation ($c: DeclareAvailabilityInput!) "
                                + "{ declareAvailability(command: $c) { rejections { code } } }",
                        Map.of("refereeId", referee.id, "fixtureIds", fixtures, "answer", "FREE"))
                .at("/declareAvailability/rejections/0/code")
                .asText();
    }

    private Person referee(String first, String last) {
        String id = admin.data(
                        "mutation ($c: RefereeDetailsInput!) { createReferee(command: $c) { value { id } } }",
                        Map.of("firstName", first, "lastName", last, "licence", "C"))
                .at("/createReferee/value/id")
                .asText();
        account(first, first + " " + last, "REFEREE", id);
        return new Person(id, api(first), new Window(browser.window(), desk, first, PASSWORD));
    }

    private void account(String login, String name, String role, String referee) {
        Map<String, Object> wanted = new HashMap<>(Map.of(
                "login", login, "displayName", name, "password", PASSWORD, "roles", List.of(role), "language", "de"));
        wanted.put("refereeId", referee);
        JsonNode made = admin.data(
                "mutation ($c: CreateAccountInput!) { createAccount(command: $c) { rejections { code } } }", wanted);
        assertThat(made.at("/createAccount/rejections")).isEmpty();
    }

    private static Api api(String login) {
        return Api.of(desk.at("graphql"), login, PASSWORD);
    }
}
