package org.refstand.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.refstand.browser.Browser;
import org.refstand.browser.RunningDesk;
import org.refstand.wire.Api;

/** An administrator erases the data of somebody who has left. */
class PrivacyBrowserIT {
    private static final String PASSWORD = "refstand-demo";
    private static final String NAME = "Quirina Versuch";

    @RegisterExtension
    static final RunningDesk desk = RunningDesk.withDemo();

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void who_has_left_is_erased_once_the_name_is_typed() {
        somebodyHasLeft();
        Window admin = new Window(browser.window(), desk, "admin", PASSWORD);
        admin.go("privacy");
        Locator row = row(admin, NAME);
        assertThat(row).containsText("Schiedsrichter");
        row.locator("button").click();
        assertThat(admin.step()).containsText("Daten von " + NAME + " löschen?");
        assertThat(admin.step()).containsText("lässt sich nicht rückgängig machen");
        admin.pressInStep("Endgültig löschen");
        Locator name = admin.field("Zur Bestätigung den Namen eingeben");
        assertThat(name).hasAttribute("aria-invalid", "true");
        name.fill(NAME);
        admin.pressInStep("Endgültig löschen");
        assertThat(admin.step()).hasCount(0);
        assertThat(row).hasCount(0);
        admin.page.getByLabel("Name suchen").fill(NAME);
        assertThat(admin.page.locator(".empty")).containsText("Niemand heißt so");
    }

    @Test
    void who_is_still_needed_is_not_erased() {
        Window admin = new Window(browser.window(), desk, "admin", PASSWORD);
        admin.go("privacy");
        admin.page.getByLabel("Name suchen").fill("Alex Sommer");
        row(admin, "Alex Sommer").locator("button").click();
        admin.field("Zur Bestätigung den Namen eingeben").fill("Alex Sommer");
        admin.pressInStep("Endgültig löschen");
        assertThat(admin.step().locator(".problem")).containsText("ist noch aktiv");
    }

    private static Locator row(Window window, String name) {
        return window.page.locator(".accounts li").filter(new Locator.FilterOptions().setHasText(name));
    }

    private static void somebodyHasLeft() {
        Api assigner = Api.of(desk.at("graphql"), "assigner", PASSWORD);
        Map<String, Object> details = new HashMap<>();
        List.of("email", "telephone", "homeZip", "homeCity").forEach(empty -> details.put(empty, ""));
        details.putAll(Map.of("firstName", "Quirina", "lastName", "Versuch", "licence", "C"));
        JsonNode made = assigner.data(
                "mutation($c: RefereeDetailsInput!) { createReferee(command: $c) { value { id version } } }", details);
        JsonNode left = assigner.data(
                "mutation($c: SeenRefereeInput!) { deactivateReferee(command: $c) { value { active } } }",
                made.at("/createReferee/value"));
        org.assertj.core.api.Assertions.assertThat(
                        left.at("/deactivateReferee/value/active").asBoolean(true))
                .isFalse();
    }
}
