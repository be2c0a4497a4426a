package org.refstand.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be typed as the URL of a webhook. */
class WebhookAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://league.example.org/refstand?token=1",
                "http://league.example.org:8080",
                "HTTPS://example.org/",
                "http://127.0.0.1/",
                "http://[::1]:8080/x"
            })
    void these_are_good(String url) {
        assertThat(WebhookAddress.read(url)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "league.example.org",
                "//league.example.org/",
                "ftp://example.org/",
                "file:///etc/passwd",
                "https:///path",
                "https://",
                "https://exa mple.org/",
                "https://example.org/#part",
                "https://example.org:0/",
                "https://example.org:65536/",
                "https://example.org:http/",
                "https://münster.example.org/",
                "https://under_score.example.org/",
                "http:example.org",
                "https://example.org\\@10.0.0.1/",
                "javascript:alert(1)"
            })
    void these_are_not(String url) {
        assertThat(WebhookAddress.read(url)).isEmpty();
    }

    @Test
    void a_login_before_the_host_is_seen() {
        assertThat(WebhookAddress.hasLogin(
                        WebhookAddress.read("https://name:word@example.org/").orElseThrow()))
                .isTrue();
        assertThat(WebhookAddress.hasLogin(
                        WebhookAddress.read("https://example.org@10.0.0.1/").orElseThrow()))
                .isTrue();
        assertThat(WebhookAddress.hasLogin(
                        WebhookAddress.read("https://example.org/@me").orElseThrow()))
                .isFalse();
    }

    @Test
    void history_tells_where_it_leads_and_no_token() {
        assertThat(WebhookAddress.target("HTTPS://Hooks.Example.org:8443/services/T0/secret?token=1"))
                .isEqualTo("https://hooks.example.org:8443");
        assertThat(WebhookAddress.target("http://example.org/x")).isEqualTo("http://example.org");
    }
}
