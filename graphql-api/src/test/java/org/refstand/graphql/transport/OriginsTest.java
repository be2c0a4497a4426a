package org.refstand.graphql.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OriginsTest {
    private final Origins origins = new Origins(List.of(" https://Club.example.org", ""));

    @Test
    void our_own_pages_may() {
        assertThat(origins.allow("http://localhost:8080", "localhost:8080")).isTrue();
        assertThat(origins.allow("https://Desk.example.org", "desk.example.org"))
                .isTrue();
    }

    @Test
    void programs_say_no_origin_and_may() {
        assertThat(origins.allow(null, "desk.example.org")).isTrue();
    }

    @Test
    void configured_pages_may() {
        assertThat(origins.allow("https://club.example.org", "desk.example.org"))
                .isTrue();
    }

    @Test
    void other_pages_may_not() {
        for (String origin : List.of(
                "https://evil.example.org",
                "http://localhost:8081",
                "https://desk.example.org.evil.example.org",
                "https://evil.example.org/desk.example.org",
                "null",
                "")) {
            assertThat(origins.allow(origin, "desk.example.org")).as(origin).isFalse();
        }
    }
}
