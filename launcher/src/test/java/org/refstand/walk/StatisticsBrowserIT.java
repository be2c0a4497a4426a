package org.refstand.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.refstand.browser.Browser;
import org.refstand.browser.RunningDesk;

/** Pictures of a season: who whistles how much, how far, what is open; and how matches are shared out, for referees. */
class StatisticsBrowserIT {
    private static final String PASSWORD = "refstand-demo";

    @RegisterExtension
    static final RunningDesk desk = RunningDesk.withDemo();

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void an_assigner_sees_three_pictures_each_with_a_table_that_the_keyboard_opens() {
        Window window = new Window(browser.window(), desk, "assigner", PASSWORD);
        window.page.getByText("Auswertung").click();
        for (String title : new String[] {"Spiele je Schiedsrichter", "Kilometer", "Offene Rollen je Woche"}) {
            Locator card = card(window.page, title);
            assertThat(card.getByRole(AriaRole.IMG)).hasAttribute("aria-label", Pattern.compile(title + "\\. .+"));
            assertThat(card.locator("svg rect.first").first()).isVisible();
            assertThat(card.locator("tbody tr").first()).isHidden();
            card.locator("summary").focus();
            window.page.keyboard().press("Enter");
            assertThat(card.locator("tbody tr").first()).isVisible();
            Assertions.assertThat(card.locator("tbody tr").count())
                    .isEqualTo(card.locator("svg > g").count());
        }
        Locator matches = card(window.page, "Spiele je Schiedsrichter");
        assertThat(matches.locator("svg > g")).hasCount(20);
        matches.getByText("Mehr zeigen").click();
        assertThat(matches.locator("svg > g")).not().hasCount(20);
        window.page.getByLabel("Name").fill("okafor");
        assertThat(matches.locator("tbody tr")).hasCount(1);
        assertThat(matches.locator("tbody th")).hasText("Amara Okafor");
    }

    @Test
    void a_referee_sees_the_own_place_and_nobody_elses_name() {
        Window phone = new Window(browser.phone(), desk, "amara.okafor", PASSWORD);
        phone.go("my-matches");
        phone.page.getByText("Verteilung").click();
        Locator card = card(phone.page, "Wie viele haben wie viele Spiele");
        assertThat(card.locator("svg g.own")).hasCount(1);
        assertThat(card.locator("svg g.own .name")).hasText(Pattern.compile(".+ – du"));
        Assertions.assertThat(card.locator("svg .name").allTextContents())
                .allSatisfy(name ->
                        Assertions.assertThat(name).matches("Kein Spiel( – du)?|\\d+( bis \\d+)? Spiele?( – du)?"));
        card.locator("summary").click();
        assertThat(card.locator("tbody tr.own")).hasCount(1);
        assertFits(phone.page);
        phone.page.navigate(desk.at("statistics").toString());
        phone.page.locator("h1").waitFor();
        assertThat(phone.page.locator(".pictures")).hasCount(0);
    }

    /** Nothing of it is cut off on a phone, and the page does not move sideways. */
    @Test
    void the_pictures_fit_a_phone() {
        Window phone = new Window(browser.phone(), desk, "assigner", PASSWORD);
        phone.go("statistics");
        card(phone.page, "Spiele je Schiedsrichter").locator("summary").click();
        assertFits(phone.page);
        Object collisions = phone.page.evaluate(
                """
                [...document.querySelectorAll('.bars g')].filter(row => {
                  const name = row.querySelector('.name').getBoundingClientRect();
                  const words = row.querySelector('.words').getBoundingClientRect();
                  return name.right > words.left || words.right > innerWidth;
                }).length""");
        Assertions.assertThat(((Number) collisions).intValue()).isZero();
    }

    private static Locator card(Page page, String title) {
        return page.locator(".bar-card")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title))));
    }

    private static void assertFits(Page page) {
        Object wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assertions.assertThat(((Number) wider).intValue()).isLessThanOrEqualTo(0);
    }
}
