package org.refstand.graphql.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MediaTypesTest {
    @Test
    void without_a_wish_the_new_type_is_used() {
        assertThat(MediaTypes.response(null)).contains(MediaTypes.GRAPHQL);
        assertThat(MediaTypes.response("*/*")).contains(MediaTypes.GRAPHQL);
        assertThat(MediaTypes.response("application/*")).contains(MediaTypes.GRAPHQL);
    }

    @Test
    void a_wish_is_followed_by_its_quality() {
        assertThat(MediaTypes.response("application/json")).contains(MediaTypes.JSON);
        assertThat(MediaTypes.response("application/graphql-response+json, application/json;q=0.9"))
                .contains(MediaTypes.GRAPHQL);
        assertThat(MediaTypes.response("application/graphql-response+json;q=0.5, application/json"))
                .contains(MediaTypes.JSON);
        assertThat(MediaTypes.response("application/json, */*;q=0.1")).contains(MediaTypes.JSON);
        assertThat(MediaTypes.response("application/graphql-response+json;q=0, */*"))
                .contains(MediaTypes.JSON);
    }

    @Test
    void a_quality_that_is_none_is_a_refusal() {
        for (String quality : new String[] {"NaN", "2", "-1", "1e0", "Infinity", "0x1", "", "0.1234"}) {
            assertThat(MediaTypes.response("application/json;q=" + quality))
                    .as(quality)
                    .isEmpty();
        }
        assertThat(MediaTypes.response("application/json;q=0.001, application/graphql-response+json;q=NaN"))
                .contains(MediaTypes.JSON);
    }

    @Test
    void who_takes_neither_gets_neither() {
        assertThat(MediaTypes.response("text/html")).isEmpty();
        assertThat(MediaTypes.response("application/json;q=0")).isEmpty();
    }

    @Test
    void only_json_in_utf_8_is_read() {
        assertThat(MediaTypes.isJson("application/json")).isTrue();
        assertThat(MediaTypes.isJson("Application/JSON; charset=\"UTF-8\"")).isTrue();
        assertThat(MediaTypes.isJson("application/json; charset=latin1")).isFalse();
        assertThat(MediaTypes.isJson("application/x-www-form-urlencoded")).isFalse();
        assertThat(MediaTypes.isJson("multipart/form-data; boundary=application/json"))
                .isFalse();
        assertThat(MediaTypes.isJson("text/plain")).isFalse();
        assertThat(MediaTypes.isJson(null)).isFalse();
    }
}
