package org.refstand.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StartBrowserIT {
    @RegisterExtension
    static final RunningDesk desk = RunningDesk.withDemo();

    @RegisterExtension
    static final Browser browser = new Browser();

    @Test
    void a_stranger_is_asked_to_log_in() {
        Page page = browser.window();

        page.navigate(desk.at("").toString());

        page.getByRole(AriaRole.HEADING).first().waitFor();
        assertThat(page.title()).contains("Refstand");
        PlaywrightAssertions.assertThat(page).hasURL(desk.at("login").toString());
    }
}
