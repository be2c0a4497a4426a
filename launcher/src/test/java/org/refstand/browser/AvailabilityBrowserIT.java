package org.refstand.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AvailabilityBrowserIT {
    private static final String PASSWORD = "refstand-demo";

    @RegisterExtension
    static final RunningDesk desk = RunningDesk.withDemo();

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void keeps_what_a_referee_answers_with_one_tap() {
        Page referee = loggedIn(browser.phone(), "amara.okafor");
        referee.navigate(desk.at("availability").toString());
        String question = firstQuestion(referee).getAttribute("aria-label");
        String before = pressed(referee, question);
        String tapped = before.equals("Nein") ? "Frei" : "Nein";

        answer(referee, question, tapped).click();

        assertThat(answer(referee, question, tapped)).hasAttribute("aria-pressed", "true");
        referee.reload();
        assertThat(answer(referee, question, tapped)).hasAttribute("aria-pressed", "true");

        answer(referee, question, tapped).click();

        assertThat(answer(referee, question, tapped)).hasAttribute("aria-pressed", "false");
        referee.reload();
        assertThat(answer(referee, question, tapped)).hasAttribute("aria-pressed", "false");
    }

    @Test
    void says_that_a_period_is_closed_as_soon_as_somebody_locks_it() {
        Page referee = loggedIn(browser.phone(), "amara.okafor");
        Page assigner = loggedIn(browser.window(), "assigner");
        referee.navigate(desk.at("availability").toString());
        assertThat(firstQuestion(referee)).isVisible();

        step(assigner, "OPEN", "lockPeriod");
        try {
            assertThat(referee.getByRole(AriaRole.STATUS).filter(containing("Geschlossen")))
                    .isVisible();
            assertThat(referee.locator(".questions button")).hasCount(0);
        } finally {
            step(assigner, "LOCKED", "unlockPeriod");
        }
        assertThat(firstQuestion(referee)).isVisible();
    }

    @Test
    void catches_up_with_what_happened_while_the_phone_had_no_network() {
        Page referee = loggedIn(browser.phone(), "amara.okafor");
        Page assigner = loggedIn(browser.window(), "assigner");
        referee.navigate(desk.at("availability").toString());
        firstQuestion(referee).waitFor();
        referee.context().setOffline(true);
        assertThat(referee.getByText("Keine Verbindung.")).isVisible();

        step(assigner, "OPEN", "lockPeriod");
        try {
            referee.context().setOffline(false);

            assertThat(referee.getByRole(AriaRole.STATUS).filter(containing("Geschlossen")))
                    .isVisible();
            assertThat(referee.getByText("Keine Verbindung.")).not().isVisible();
        } finally {
            step(assigner, "LOCKED", "unlockPeriod");
        }
    }

    private static Page loggedIn(Page page, String login) {
        page.navigate(desk.at("login").toString());
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("button[type=submit]").click();
        page.locator(".desk h1").waitFor();
        return page;
    }

    /** The first match that is asked about; whole days are groups of the same kind. */
    private static Locator firstQuestion(Page page) {
        return page.locator(".match .segmented").first();
    }

    private static Locator answer(Page page, String question, String word) {
        return page.getByRole(
                        AriaRole.GROUP,
                        new Page.GetByRoleOptions().setName(question).setExact(true))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(word).setExact(true));
    }

    private static String pressed(Page page, String question) {
        return "true".equals(answer(page, question, "Nein").getAttribute("aria-pressed")) ? "Nein" : "";
    }

    private static Locator.FilterOptions containing(String words) {
        return new Locator.FilterOptions().setHasText(Pattern.compile(words));
    }

    /** The assigner locks or unlocks the last period that is in this status, over the API. */
    private static void step(Page assigner, String status, String step) {
        Object done = assigner.evaluate(
                """
                async ([password, status, step]) => {
                  const ask = async (query, token) => (await (await fetch('/graphql', {
                    method: 'POST', body: JSON.stringify({ query }),
                    headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) }
                  })).json()).data;
                  const login = await ask(`mutation { login(command: { login: "assigner", password: "${password}" })
                    { value { token } } }`);
                  const token = login.login.value.token;
                  const periods = await ask('{ periods(first: 20) { edges { node { id version status } } } }', token);
                  const period = periods.periods.edges.map(edge => edge.node).find(each => each.status === status);
                  const outcome = await ask(`mutation { ${step}(command: { id: "${period.id}",
                    version: ${JSON.stringify(period.version)} }) { done } }`, token);
                  return outcome[step].done;
                }""",
                new Object[] {PASSWORD, status, step});
        assertThat(done).isEqualTo(true);
    }
}
