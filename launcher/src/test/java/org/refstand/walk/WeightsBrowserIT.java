package org.refstand.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.refstand.browser.Browser;
import org.refstand.browser.RunningDesk;

/** An administrator says what counts how much in a plan, and gives it back in the end. */
class WeightsBrowserIT {
    @RegisterExtension
    static final RunningDesk desk = RunningDesk.withDemo();

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void a_preset_is_chosen_a_price_changed_refused_and_given_back() {
        Window admin = window();
        Window other = window();
        admin.go("settings");
        other.go("settings");
        assertThat(price(admin, "Wege, je km")).hasValue("1");
        choose(admin, "Kurze Wege");
        assertThat(price(admin, "Wege, je km")).hasValue("2");
        set(admin, "Wege, je km", "5");
        assertThat(own(admin)).hasText("geändert, Vorgabe: 2");
        set(admin, "Gleichmäßige Verteilung, je Spiel Abweichung vom gleichen Anteil", "100001");
        admin.press("Gewichte speichern");
        assertThat(admin.page.locator(".weights vaadin-integer-field[invalid]")).containsText("100.000");
        set(admin, "Gleichmäßige Verteilung, je Spiel Abweichung vom gleichen Anteil", "");
        admin.press("Gewichte speichern");
        admin.sees("vaadin-notification-card", "Die Gewichte gelten ab dem nächsten Plan");
        assertThat(price(admin, "Gleichmäßige Verteilung, je Spiel Abweichung vom gleichen Anteil"))
                .hasValue("10");

        // the other window follows by itself, and what is being typed there stays
        assertThat(price(other, "Wege, je km")).hasValue("5");
        set(other, "Wege, je km", "7");
        choose(admin, "Ausgewogen");
        assertThat(own(admin)).hasCount(0);
        admin.press("Gewichte speichern");
        assertThat(admin.page.locator("vaadin-notification-card")).isVisible();
        assertThat(price(other, "Wege, je km")).hasValue("7");
        other.press("Gewichte speichern");
        assertThat(other.page.locator(".weights .problem")).containsText("inzwischen geändert");
        other.press("Änderungen verwerfen");
        assertThat(price(other, "Wege, je km")).hasValue("1");
        assertThat(other.page.locator(".weights .problem")).isHidden();
    }

    private static Window window() {
        return new Window(browser.window(), desk, "admin", "refstand-demo");
    }

    private static Locator price(Window window, String name) {
        return window.page.getByLabel(name, new Page.GetByLabelOptions().setExact(true));
    }

    private static void set(Window window, String name, String price) {
        price(window, name).fill(price);
        price(window, name).press("Enter");
    }

    private static Locator own(Window window) {
        return window.page.locator(".weights .badge:visible");
    }

    private static void choose(Window window, String preset) {
        // its name goes on with its sentence
        window.page
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^" + preset)))
                .check();
    }
}
