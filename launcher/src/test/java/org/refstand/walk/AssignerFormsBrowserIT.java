package org.refstand.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.refstand.browser.Browser;
import org.refstand.browser.Leftovers;
import org.refstand.browser.RunningDesk;

/** The forms of the assigner: each once as it should go, and once wrong. Every test makes objects of its own, none stays. */
class AssignerFormsBrowserIT {
    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    /** As fields show it: without zeros in front. */
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d.M.yyyy");

    private static final String HEADER = "league,season,number,round,date,time,home,away,venue,zip,city\n";

    @RegisterExtension
    static final RunningDesk desk = RunningDesk.withDemo();

    @RegisterExtension
    static final Browser browser = new Browser();

    @AfterEach
    void leaveNothing() {
        new Leftovers(desk, "assigner")
                .matches("7001")
                .matches("Versuch I")
                .all("Team", "Versuch I")
                .all("League", "Versuchsliga")
                .all("Venue", "Versuchshalle")
                .all("Club", "Versuch")
                .periods("Versuch");
    }

    @Test
    void a_match_is_created_rescheduled_and_deleted() {
        Window assigner = at("matches");
        assigner.press("Spiel anlegen");
        assertThat(assigner.field("Liga")).isFocused();
        assigner.pressInStep("Spiel anlegen");
        assertThat(assigner.field("Liga")).hasAttribute("aria-invalid", "true");
        assertThat(assigner.field("Liga")).isFocused();
        assigner.choose("Liga", "Oberliga 2 Frauen · 2026/27");
        assigner.type("Spielnummer", "7001");
        assigner.choose("Heim", "USC Münster III");
        assigner.choose("Gast", "SSV Meschede");
        assigner.choose("Halle", "CU Arena, Hamburg");
        LocalDate day = LocalDate.now().plusDays(200);
        assigner.type("Tag", day.format(GERMAN));
        assigner.type("Beginn", "abends");
        assigner.pressInStep("Spiel anlegen");
        assertThat(assigner.step()).containsText("nicht lesbar");
        assigner.type("Beginn", "10:15");
        assigner.pressInStep("Spiel anlegen");
        assertThat(assigner.step()).hasCount(0);

        assigner.page.getByLabel("Suche").fill("7001");
        Locator match = assigner.page.locator(".match");
        assertThat(match).hasCount(1);
        assertThat(match).containsText("10:15");
        match.locator("button").click();
        assigner.pressInStep("Verlegen");
        assertThat(assigner.field("Tag")).isVisible();
        assigner.type("Tag", "01.01.2020");
        assigner.pressInStep("Verlegen");
        assertThat(assigner.field("Tag")).hasAttribute("aria-invalid", "true");
        assigner.type("Tag", day.plusDays(1).format(GERMAN));
        assigner.pressInStep("Verlegen");
        assertThat(assigner.step()).hasCount(0);
        assertThat(match.locator("button")).isFocused();

        match.locator("button").click();
        assigner.pressInStep("Löschen");
        assertThat(assigner.step()).containsText("rückgängig");
        assigner.pressInStep("Löschen");
        assertThat(assigner.page.locator(".empty")).containsText("Kein Spiel passt");
    }

    @Test
    void a_club_is_created_and_deleted_and_one_that_is_needed_says_why_it_stays() {
        Window assigner = at("clubs");
        assigner.press("Verein anlegen");
        assigner.pressInStep("Speichern");
        assertThat(assigner.field("Name")).hasAttribute("aria-invalid", "true");
        assigner.type("Name", "Aachener Versuchsverein");
        assigner.pressInStep("Speichern");
        assertThat(assigner.step()).hasCount(0);

        open(assigner, "Aachener Versuchsverein");
        assigner.pressInStep("Löschen");
        assertThat(assigner.step()).containsText("Aachener Versuchsverein löschen?");
        assigner.pressInStep("Löschen");
        assertThat(assigner.page.locator("vaadin-dialog-overlay")).hasCount(0);

        open(assigner, "USC Münster");
        assigner.pressInStep("Löschen");
        assertThat(assigner.step()).containsText("löschen?");
        assigner.pressInStep("Löschen");
        assertThat(assigner.step().locator(".problem")).containsText("hängen noch ab");
    }

    @Test
    void a_period_is_created_locked_opened_again_and_deleted() {
        Window assigner = at("periods");
        LocalDate first = LocalDate.now().plusDays(240);
        assigner.press("Zeitraum anlegen");
        assigner.type("Name", "Versuch");
        String deadline = SHOWN.format(first.minusDays(20));
        assigner.beforeTheDeskAnswers(() -> {
            assigner.type("Erster Tag", first.format(GERMAN));
            assigner.type("Letzter Tag", first.minusDays(3).format(GERMAN));
            assigner.field("Meldeschluss").pressSequentially(deadline.substring(0, 3));
        });
        assigner.field("Meldeschluss").pressSequentially(deadline.substring(3));
        assigner.field("Meldeschluss").press("Enter");
        assigner.pressInStep("Zeitraum anlegen");
        assertThat(assigner.field("Letzter Tag")).hasAttribute("aria-invalid", "true");
        // what the page proposed meanwhile has overwritten nothing
        assertThat(assigner.field("Letzter Tag")).hasValue(SHOWN.format(first.minusDays(3)));
        assertThat(assigner.field("Meldeschluss")).hasValue(deadline);
        assigner.type("Letzter Tag", first.plusDays(3).format(GERMAN));
        assigner.pressInStep("Zeitraum anlegen");

        Locator card = assigner.page.locator(".period").filter(new Locator.FilterOptions().setHasText("Versuch"));
        assertThat(card).containsText("offen");
        confirmed(assigner, card, "Sperren");
        assertThat(card).containsText("gesperrt");
        confirmed(assigner, card, "Wieder öffnen");
        assertThat(card).containsText("offen");
        confirmed(assigner, card, "Löschen");
        assertThat(card).hasCount(0);
    }

    @Test
    void a_schedule_with_an_error_says_where_and_a_mended_one_is_applied_once() {
        Window assigner = at("import");
        String match = "Versuchsliga,2026/27,1,Tag 1,%s,%s,Versuch I,Versuch II,Versuchshalle,12345,Versuchsstadt\n";
        String day = LocalDate.now().plusDays(250).toString();

        upload(assigner, HEADER + match.formatted(day, "99:99"));
        assertThat(assigner.page.locator(".problems")).containsText("Zeile 2, time");

        upload(assigner, HEADER + match.formatted(day, "15:00"));
        assertThat(assigner.page.locator(".import-match")).containsText("Versuch I – Versuch II");
        assigner.press("Übernehmen");
        assertThat(assigner.page.locator(".import")).containsText("Der Spielplan ist übernommen");

        upload(assigner, HEADER + match.formatted(day, "15:00"));
        assertThat(assigner.page.locator(".empty")).containsText("Diese Datei ändert nichts");

        upload(assigner, HEADER + match.formatted(day, "16:30"));
        assertThat(assigner.page.locator(".difference")).containsText("15:00 → 16:30");
    }

    private static Window at(String path) {
        Window assigner = new Window(browser.window(), desk, "assigner", "refstand-demo");
        assigner.go(path);
        return assigner;
    }

    private static void open(Window assigner, String name) {
        assigner.page.locator("vaadin-grid").getByLabel("Suchen").fill(name);
        Locator row =
                assigner.page.locator("vaadin-grid button").filter(new Locator.FilterOptions().setHasText("Öffnen"));
        assertThat(row.first()).hasAttribute("aria-label", Pattern.compile("^" + name));
        row.first().click();
        assertThat(assigner.field("Name")).isVisible();
    }

    /** Presses a card's button and says yes to the question that follows. */
    private static void confirmed(Window assigner, Locator card, String step) {
        card.getByText(step, new Locator.GetByTextOptions().setExact(true)).click();
        assigner.pressInStep(step);
        assertThat(assigner.step()).hasCount(0);
    }

    private static void upload(Window assigner, String csv) {
        assigner.go("import");
        assigner.page
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("versuch.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
    }
}
