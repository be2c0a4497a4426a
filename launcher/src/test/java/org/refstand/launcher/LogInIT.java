package org.refstand.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.refstand.browser.RunningDesk;

/** What the log-in form does with sessions, and whose form it takes. */
class LogInIT {
    private static final String RIGHT = "username=assigner&password=refstand-demo";
    private static final String ME = "{\"query\":\"{ me { login } }\"}";

    @RegisterExtension
    static final RunningDesk desk = RunningDesk.withDemo();

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void the_session_has_another_id_after_the_log_in_and_the_old_one_is_worth_nothing() throws Exception {
        String planted =
                cookie(CLIENT.send(HttpRequest.newBuilder(desk.at("login")).build(), BodyHandlers.discarding()));

        HttpResponse<Void> answer = logIn(RIGHT, "Cookie", planted);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("login");
        assertThat(cookie(answer)).isNotEmpty().isNotEqualTo(planted);
        assertThat(me(planted)).doesNotContain("assigner");
        assertThat(me(cookie(answer))).contains("\"login\":\"assigner\"");
    }

    @Test
    void a_wrong_password_leads_back_and_leaves_the_session_to_nobody() throws Exception {
        HttpResponse<Void> answer = logIn("username=nobody.at.all&password=wrong", "Accept", "*/*");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
        assertThat(me(cookie(answer))).doesNotContain("\"login\"");
    }

    @Test
    void a_form_of_another_site_is_refused_also_when_its_name_cannot_be_read() throws Exception {
        for (String origin : new String[] {"https://evil.example.org", "null", "not a uri", "http://["}) {
            HttpResponse<Void> answer = logIn(RIGHT, "Origin", origin);
            assertThat(answer.statusCode()).as(origin).isEqualTo(403);
        }
        String own = desk.at("login").resolve("/").toString();
        assertThat(logIn(RIGHT, "Origin", own.substring(0, own.length() - 1)).statusCode())
                .isEqualTo(303);
    }

    @Test
    void the_api_sends_the_security_headers_too() throws Exception {
        var headers = CLIENT.send(question("x=y"), BodyHandlers.discarding()).headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).isPresent();
    }

    private static HttpResponse<Void> logIn(String form, String header, String value)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(desk.at("login/check"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(header, value)
                .POST(BodyPublishers.ofString(form))
                .build();
        return CLIENT.send(request, BodyHandlers.discarding());
    }

    private static String me(String cookie) throws IOException, InterruptedException {
        return CLIENT.send(question(cookie), BodyHandlers.ofString()).body();
    }

    private static HttpRequest question(String cookie) {
        return HttpRequest.newBuilder(desk.at("graphql"))
                .header("Content-Type", "application/json")
                .header("Cookie", cookie)
                .POST(BodyPublishers.ofString(ME))
                .build();
    }

    /** @return name and value of the session's cookie */
    private static String cookie(HttpResponse<?> answer) {
        return answer.headers().firstValue("Set-Cookie").orElse("").split(";")[0];
    }
}
