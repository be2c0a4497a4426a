package org.refstand.web.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.refstand.web.text.PageTexts;

/** The language a visitor chose, kept in a cookie of this browser; until then the browser's own wish counts. */
final class Language {

    private static final String COOKIE = "refstand-language";
    private static final Duration KEPT = Duration.ofDays(400);

    private Language() {}

    /** Keeps the choice and shows the page again in that language. */
    static void choose(Locale language) {
        var cookie = new Cookie(COOKIE, language.getLanguage());
        cookie.setPath("/");
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        VaadinService.getCurrentResponse().addCookie(cookie);
        VaadinSession.getCurrent().setLocale(language);
        UI.getCurrent().getPage().reload();
    }

    /** The choice among the cookies of a request, null for none; a language we do not speak is no choice. */
    static Optional<Locale> chosen(Cookie[] cookies) {
        return Optional.ofNullable(cookies).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> PageTexts.LANGUAGES.stream()
                        .filter(language -> language.getLanguage().equals(cookie.getValue())))
                .findFirst();
    }
}
