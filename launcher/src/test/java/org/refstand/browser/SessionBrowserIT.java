package org.refstand.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.refstand.wire.Api;

class SessionBrowserIT {
    private static final String PASSWORD = "refstand-demo";
    private static final String OWN_PASSWORD = "vier worte am netz";

    @RegisterExtension
    static final RunningDesk desk = RunningDesk.withDemo();

    @RegisterExtension
    static final Browser browser = new Browser();

    /** An account that did something stays for ever; nobody logs in with it any more. */
    @AfterEach
    void leaveNobodyWhoMayLogIn() {
        Api.of(desk.at("graphql"), "admin", PASSWORD)
                .data("{ accounts(search: \"test-\", first: 50) { edges { node { id login } } } }", Map.of())
                .at("/accounts/edges")
                .forEach(edge -> change(edge.get("node"), "ASSIGNER", false));
    }

    @Test
    void leads_back_to_the_page_on_which_the_session_ended() {
        Page page = browser.phone();
        go(page, "availability/absences");
        assertThat(page).hasURL(Pattern.compile("/login"));
        logIn(page, "amara.okafor", PASSWORD);
        assertThat(page).hasURL(at("availability/absences"));

        go(page, "my-matches");
        forgetSession(page);
        page.locator(".actions .chip").last().click();

        assertThat(page).hasURL(at("login?ended"));
        assertThat(page.locator(".note")).isVisible();
        logIn(page, "amara.okafor", PASSWORD);
        assertThat(page).hasURL(at("my-matches"));
    }

    @Test
    void keeps_the_name_when_the_password_was_wrong() {
        Page page = browser.phone();
        go(page, "login");

        logIn(page, "amara.okafor", "not the one");

        assertThat(page.getByRole(AriaRole.ALERT)).hasText("Name oder Passwort stimmt nicht.");
        assertThat(page.locator("input[name=username]")).hasValue("amara.okafor");
        assertThat(page.locator("input[name=password]")).isFocused();
    }

    @Test
    void leaves_the_focus_to_who_types_already() {
        Page page = browser.phone();
        page.navigate(at("login"));
        page.locator("input[name=username]").fill("amara.okafor");

        page.locator("input[name=password]").focus();
        // the page itself gives the focus to the name a tenth of a second after it is there
        page.waitForTimeout(300);

        assertThat(page.locator("input[name=password]")).isFocused();
    }

    @Test
    void ends_the_open_pages_of_an_account_as_soon_as_it_is_deactivated() {
        JsonNode account = newAccount();
        Page page = browser.window();
        go(page, "matches");
        logIn(page, account.get("login").asText(), OWN_PASSWORD);
        assertThat(page).hasURL(at("matches"));

        change(account, "ADMIN", true);
        assertThat(page.locator("h1")).hasText("Diese Seite ist nicht für dich");

        go(page, "accounts");
        change(account, "ADMIN", false);
        assertThat(page).hasURL(at("login?ended"));
    }

    @Test
    void shows_another_person_nothing_of_who_was_logged_in_before() {
        Page page = browser.window();
        Page other = page.context().newPage();
        go(page, "login");
        go(other, "login");
        logIn(page, "amara.okafor", PASSWORD);
        go(page, "my-matches");

        logIn(other, "assigner", PASSWORD);

        assertThat(other).hasURL(at("board"));
        assertThat(page).hasURL(at("board"));
    }

    @Test
    void asks_for_the_new_password_once_it_is_changed() {
        JsonNode account = newAccount();
        String login = account.get("login").asText();
        Page page = browser.phone();
        go(page, "profile");
        logIn(page, login, OWN_PASSWORD);

        button(page.locator(".profile"), "Passwort ändern").click();
        Locator step = page.locator("vaadin-dialog-overlay");
        step.getByLabel("Bisheriges Passwort").fill("not the one");
        step.getByLabel("Neues Passwort").fill("kurz");
        button(step, "Passwort ändern").click();
        assertThat(step.getByText("Das bisherige Passwort stimmt nicht.")).isVisible();
        step.getByLabel("Bisheriges Passwort").fill(OWN_PASSWORD);
        step.getByLabel("Neues Passwort").fill("ganz andere neue worte");
        button(step, "Passwort ändern").click();

        assertThat(page).hasURL(at("login?password-changed"));
        logIn(page, login, "ganz andere neue worte");
        assertThat(page.locator(".desk h1")).isVisible();
    }

    @Test
    void keeps_the_language_that_was_chosen_behind_the_initials() {
        Page page = browser.phone();
        go(page, "next");
        logIn(page, "amara.okafor", PASSWORD);

        page.locator(".initials").click();
        button(page.locator(".user-panel"), "English").click();
        assertThat(page.locator(".desk h1")).hasText("What comes next");
        page.locator(".initials").click();
        button(page.locator(".user-panel"), "Log out").click();

        assertThat(page.locator("h1")).hasText("Log in");
    }

    private static void go(Page page, String path) {
        page.navigate(at(path));
        page.locator("h1").waitFor();
    }

    private static String at(String path) {
        return desk.at(path).toString();
    }

    private static void logIn(Page page, String login, String password) {
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(password);
        page.locator("button[type=submit]").click();
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The server knows nothing of this session any more, as after a restart. */
    private static void forgetSession(Page page) {
        page.context().addCookies(List.of(new Cookie("JSESSIONID", "forgotten").setUrl(at(""))));
    }

    private static JsonNode newAccount() {
        String login = "test-" + UUID.randomUUID();
        return Api.of(desk.at("graphql"), "admin", PASSWORD)
                .data(
                        "mutation ($c: CreateAccountInput!) { createAccount(command: $c)"
                                + " { value { id version login } } }",
                        Map.of(
                                "login",
                                login,
                                "displayName",
                                "Toni Test",
                                "password",
                                OWN_PASSWORD,
                                "roles",
                                List.of("ASSIGNER"),
                                "language",
                                "de"))
                .at("/createAccount/value");
    }

    private static void change(JsonNode account, String role, boolean active) {
        Api admin = Api.of(desk.at("graphql"), "admin", PASSWORD);
        JsonNode now = admin.data(
                        "{ accounts(search: \"" + account.get("login").asText()
                                + "\", first: 1) { edges { node { version } } } }",
                        Map.of())
                .at("/accounts/edges/0/node/version");
        JsonNode done = admin.data(
                "mutation ($c: ChangeAccountInput!) { changeAccount(command: $c) { done } }",
                Map.of(
                        "id",
                        account.get("id").asText(),
                        "version",
                        now.asLong(),
                        "displayName",
                        "Toni Test",
                        "roles",
                        List.of(role),
                        "language",
                        "de",
                        "active",
                        active));
        assertThat(done.at("/changeAccount/done").asBoolean()).isTrue();
    }
}
