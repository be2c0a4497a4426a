package org.refstand.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.refstand.browser.Browser;
import org.refstand.browser.RunningDesk;

/** An administrator has another system told of events, and looks after what could not be told. */
class WebhooksBrowserIT {
    private static final String A_DAY_LATER = "update webhook_delivery set next_try_at = now(),"
            + " first_tried_at = first_tried_at - interval '24 hours' where state = 'WAITING'";

    @RegisterExtension
    static final RunningDesk desk = RunningDesk.withDemo()
            .with("REFSTAND_WEBHOOK_ALLOW_PRIVATE", "true")
            .with("REFSTAND_WEBHOOK_CIRCUIT_MILLIS", "1000");

    /** As it comes. */
    @RegisterExtension
    static final RunningDesk careful = RunningDesk.withDemo();

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void a_system_is_registered_told_given_up_and_told_again() throws Exception {
        Window admin = new Window(browser.window(), desk, "admin", "refstand-demo");
        admin.go("webhooks");
        assertThat(admin.page.locator(".empty")).containsText("Kein Webhook");
        try (Receiver league = new Receiver()) {
            String secret = register(admin, league.url());
            admin.sees(".accounts li", "Liga");

            foundsAClub();
            admin.sees(".delivery-log li", "zugestellt");
            Receiver.Heard told = league.heard().get(0);
            assertThat(told.type()).isEqualTo("ClubCreated");
            isSigned(told, secret);

            league.answers(503);
            admin.press("Testen: Liga");
            admin.sees(".delivery-log li", "Status 503");
            admin.sees(".delivery-log li", "not today");
            admin.press("Anhalten: Liga");
            admin.sees(".delivery-log li", "wartet, bis der Webhook weiterläuft");
            admin.press("Fortsetzen: Liga");
            admin.sees(".delivery-log li", "nächster Versuch");
            aDayLater();
            admin.sees(".delivery-log li", "aufgegeben");
            admin.sees(".accounts li", "1 aufgegeben");

            league.answers(200);
            admin.press("Neu senden: WebhookTested");
            assertThat(admin.page.locator(".delivery-log .badge.settled")).hasCount(2);
            assertThat(league.heard().get(league.heard().size() - 1).delivery())
                    .isEqualTo(league.heard().get(1).delivery());
            discard(admin, league);
            assertThat(admin.wasNeverReloaded()).isTrue();
        }
        admin.press("Löschen: Liga");
        admin.pressInStep("Den Webhook löschen");
        assertThat(admin.page.locator(".empty")).containsText("Kein Webhook");
    }

    @Test
    void an_address_within_a_network_is_refused_where_nobody_allowed_it() {
        Window admin = new Window(browser.window(), careful, "admin", "refstand-demo");
        admin.go("webhooks");
        admin.press("Neuer Webhook");
        admin.type("Name", "Liga");
        admin.field("Adresse").fill("http://127.0.0.1:8080/refstand");
        chooseType(admin, "ClubCreated");
        admin.pressInStep("Anlegen");
        assertThat(admin.step()).containsText("führt zu 127.0.0.1, und das ist keine öffentliche Adresse");
        assertThat(admin.field("Adresse")).hasAttribute("aria-invalid", "true");
    }

    /** What the other system need not know any more. */
    private static void discard(Window admin, Receiver league) throws Exception {
        league.answers(503);
        admin.press("Testen: Liga");
        admin.sees(".delivery-log li", "Status 503");
        aDayLater();
        admin.sees(".accounts li", "1 aufgegeben");
        admin.press("Verwerfen: WebhookTested");
        assertThat(admin.step()).containsText("Die Zustellung WebhookTested an Liga verwerfen?");
        admin.pressInStep("Verwerfen");
        assertThat(admin.page.locator(".delivery-log li")).hasCount(2);
    }

    /** @return the secret, as it is shown once */
    private static String register(Window admin, String url) {
        admin.press("Neuer Webhook");
        admin.pressInStep("Anlegen");
        assertThat(admin.field("Name")).hasAttribute("aria-invalid", "true");
        admin.field("Name").fill("Liga");
        admin.field("Adresse").fill(url);
        chooseType(admin, "ClubCreated");
        admin.pressInStep("Anlegen");
        Locator secret = admin.field("Geheimnis");
        assertThat(secret).isVisible();
        String shown = secret.inputValue();
        assertThat(shown).startsWith("rfsw_");
        admin.pressInStep("Ich habe es aufbewahrt");
        return shown;
    }

    private static void chooseType(Window admin, String type) {
        Locator types = admin.step().locator("vaadin-multi-select-combo-box input");
        types.fill(type);
        admin.page
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(type))
                .first()
                .click();
        types.press("Escape");
    }

    private static void foundsAClub() {
        Window assigner = new Window(browser.window(), desk, "assigner", "refstand-demo");
        assigner.go("clubs");
        assigner.press("Verein anlegen");
        assigner.field("Name").fill("SV Neubeginn");
        assigner.pressInStep("Speichern");
        assertThat(assigner.step()).hasCount(0);
    }

    private static void aDayLater() throws IOException, SQLException {
        try (Connection session = desk.data().connect();
                Statement statement = session.createStatement()) {
            statement.execute(A_DAY_LATER);
        }
    }

    /** As docs/api.md tells receivers to check. */
    private static void isSigned(Receiver.Heard told, String secret) throws GeneralSecurityException {
        String[] parts = told.signed().split(",");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] expected = mac.doFinal((parts[0].substring(2) + "." + told.body()).getBytes(StandardCharsets.UTF_8));
        assertThat(parts[1]).isEqualTo("v1=" + HexFormat.of().formatHex(expected));
    }
}
