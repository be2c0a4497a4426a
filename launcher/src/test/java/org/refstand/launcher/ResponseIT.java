package org.refstand.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.refstand.browser.RunningDesk;

/** What only the started server can show: cookies, headers and compression. */
class ResponseIT {
    @RegisterExtension
    static final RunningDesk desk = RunningDesk.withDemo();

    // as browsers and proxies speak to it; over an upgrade to HTTP/2 the server does not compress
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void the_session_cookie_is_secure_behind_tls_and_never_readable_by_scripts() throws Exception {
        assertThat(cookie("http"))
                .contains("HttpOnly")
                .containsIgnoringCase("SameSite=Lax")
                .doesNotContain("Secure");
        assertThat(cookie("https")).contains("HttpOnly", "Secure");
    }

    @Test
    void pages_say_where_scripts_may_come_from_and_that_nobody_may_frame_them() throws Exception {
        var headers = loginPage("http").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).isPresent();
    }

    @Test
    void text_is_compressed() throws Exception {
        var request = HttpRequest.newBuilder(desk.at("css/refstand.css"))
                .header("Accept-Encoding", "gzip")
                .build();

        var response = CLIENT.send(request, HttpResponse.BodyHandlers.discarding());

        assertThat(response.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    private static String cookie(String scheme) throws IOException, InterruptedException {
        return loginPage(scheme).headers().firstValue("Set-Cookie").orElse("");
    }

    private static HttpResponse<Void> loginPage(String scheme) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(desk.at("login"))
                .header("X-Forwarded-Proto", scheme)
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.discarding());
    }
}
