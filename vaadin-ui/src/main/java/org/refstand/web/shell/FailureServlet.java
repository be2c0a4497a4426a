package org.refstand.web.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.ResourceBundle;
import org.refstand.web.text.PageTexts;

/**
 * What is said where no view can say it: an address below those of Vaadin's own files, a request that was refused, a bug
 * outside of any page. A plain page, for nothing of the desk may be working; what broke stands in the log alone.
 */
@WebServlet(FailureServlet.PATH)
public class FailureServlet extends HttpServlet {

    /** Named in web.xml as the page of every error. */
    static final String PATH = "/failed";

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%2$s · Refstand</title><link rel="stylesheet" href="/css/refstand.css"></head>
            <body><main class="lonely"><h1>%2$s</h1><p>%3$s</p><a class="button" href="/">%4$s</a></main></body></html>
            """;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = language(request);
        var texts = ResourceBundle.getBundle("vaadin-i18n.translations", language);
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpServletResponse.SC_NOT_FOUND;
        var kind = kind(status);
        var explained = texts.getString("failure." + kind + ".text");
        if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            explained = explained.replace("{0}", reference(request));
        }
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .write(PAGE.formatted(
                        language.getLanguage(),
                        texts.getString("failure." + kind + ".title"),
                        explained,
                        texts.getString("failure.back")));
    }

    private static String kind(int status) {
        return switch (status) {
            case HttpServletResponse.SC_NOT_FOUND, HttpServletResponse.SC_GONE -> "not-found";
            default -> status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "refused" : "unexpected";
        };
    }

    private static String reference(HttpServletRequest request) {
        var failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown
                ? thrown
                : new IllegalStateException("Failed on " + request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return Unexpected.log(failure);
    }

    private static Locale language(HttpServletRequest request) {
        return Language.chosen(request.getCookies()).orElseGet(() -> PageTexts.LANGUAGES.stream()
                .filter(spoken ->
                        spoken.getLanguage().equals(request.getLocale().getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH));
    }
}
