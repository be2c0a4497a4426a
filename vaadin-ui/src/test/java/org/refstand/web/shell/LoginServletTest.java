package org.refstand.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which pages may send the log-in form. */
class LoginServletTest {
    private static final String HOST = "desk.example.org:8443";

    @Test
    void our_own_page_and_programs_may() {
        assertThat(LoginServlet.isOwn("https://desk.example.org:8443", HOST)).isTrue();
        assertThat(LoginServlet.isOwn("https://Desk.Example.ORG:8443", HOST)).isTrue();
        assertThat(LoginServlet.isOwn(null, HOST)).isTrue();
        assertThat(LoginServlet.isOwn(null, null)).isTrue();
    }

    @Test
    void other_pages_may_not() {
        assertThat(LoginServlet.isOwn("https://evil.example.org", HOST)).isFalse();
        assertThat(LoginServlet.isOwn("https://desk.example.org", HOST)).isFalse();
        assertThat(LoginServlet.isOwn("https://desk.example.org:8443", null)).isFalse();
    }

    @Test
    void what_cannot_be_read_is_no_page_of_ours() {
        for (String strange : new String[] {"null", "", " ", "not a uri", "https://", "http://[", "%"}) {
            assertThat(LoginServlet.isOwn(strange, HOST)).as(strange).isFalse();
        }
    }
}
