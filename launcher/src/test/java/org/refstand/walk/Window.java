package org.refstand.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.refstand.browser.RunningDesk;

/** Somebody's browser window on the desk, in German. */
class Window {
    private static final String MARK = "window.stillTheSamePage";
    private static final Pattern REQUESTS = Pattern.compile("v-r=uidl");

    final Page page;
    private final RunningDesk desk;

    /** Logs in. */
    Window(Page page, RunningDesk desk, String login, String password) {
        this.page = page;
        this.desk = desk;
        page.navigate(desk.at("login").toString());
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(password);
        page.locator("button[type=submit]").click();
        page.locator(".desk h1").waitFor();
    }

    /** Loads a page of the desk and waits until it is there. */
    void go(String path) {
        page.navigate(desk.at(path).toString());
        page.locator(".desk h1").waitFor();
        page.evaluate(MARK + " = true");
    }

    /** Whether all that is seen came by itself since the page was gone to. */
    boolean wasNeverReloaded() {
        return Boolean.TRUE.equals(page.evaluate(MARK + " === true"));
    }

    /** Presses the button with exactly this name, the first where there are several. */
    void press(String name) {
        press(page.locator("body"), name);
    }

    /** Presses a button of the open step. */
    void pressInStep(String name) {
        press(step(), name);
    }

    /** The step that is open; one that led to it may still be closing. */
    Locator step() {
        return page.locator("vaadin-dialog-overlay").last();
    }

    /** A field of the open step. */
    Locator field(String label) {
        return step().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    /** Types into a field of the open step. */
    void type(String label, String text) {
        field(label).fill(text);
        field(label).press("Enter");
    }

    /** Types while the desk has not heard of what was typed before: as who is quick, or whose line is slow. */
    void beforeTheDeskAnswers(Runnable typing) {
        List<Route> held = new ArrayList<>();
        page.route(REQUESTS, held::add);
        typing.run();
        page.unroute(REQUESTS);
        assertThat(held).as("what was typed is on its way").isNotEmpty();
        held.forEach(Route::resume);
    }

    /** Chooses, in a field of the open step that is searched by typing, what is called so; what it belongs to comes behind it. */
    void choose(String label, String name) {
        field(label).fill(name.split(" · |, ")[0]);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    /** These words are on the page, or come there by themselves. */
    void sees(String part, String words) {
        assertThat(page.locator(part).filter(new Locator.FilterOptions().setHasText(words)))
                .isVisible();
    }

    /** The same for words with something in between. */
    void sees(String part, Pattern words) {
        assertThat(page.locator(part).filter(new Locator.FilterOptions().setHasText(words)))
                .isVisible();
    }

    private static void press(Locator within, String name) {
        within.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }
}
