package org.refstand.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @Test
    void without_any_variable_it_is_a_demo_for_this_machine_alone() {
        Settings settings = Settings.from(Map.of());

        assertThat(settings.address()).isEqualTo("http://127.0.0.1:8080/");
        assertThat(settings.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(settings.demo()).isTrue();
        assertThat(settings.outside()).isEmpty();
    }

    @Test
    void an_empty_variable_counts_as_none() {
        assertThat(Settings.from(Map.of("PORT", "", "BIND", " ", "DATA", "", "DEMO", "", "DB_URL", "")))
                .isEqualTo(Settings.from(Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 8080, http://127.0.0.1:8080/",
        "0.0.0.0,   80,   http://localhost:80/",
        "::1,       9090, http://[0:0:0:0:0:0:0:1]:9090/"
    })
    void the_address_can_be_typed_into_a_browser(String bind, String port, String address) {
        assertThat(Settings.from(Map.of("BIND", bind, "PORT", port)).address()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "80a", "8080.5", "99999999999"})
    void refuses_what_is_no_port(String port) {
        refused(Map.of("PORT", port)).withMessageStartingWith("PORT=" + port).withMessageContaining("1 to 65535");
    }

    @Test
    void refuses_what_is_no_address() {
        refused(Map.of("BIND", "no such host")).withMessageContaining("BIND=no such host");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "TRUE, true", "1, true", "no, false", "off, false", "False, false"})
    void demo_is_said_in_many_ways(String text, boolean demo) {
        assertThat(Settings.from(Map.of("DEMO", text)).demo()).isEqualTo(demo);
    }

    @Test
    void refuses_a_demo_that_is_neither_yes_nor_no() {
        refused(Map.of("DEMO", "maybe")).withMessage("DEMO=maybe is neither true nor false.");
    }

    @Test
    void an_outside_database_never_gets_the_demo() {
        Settings settings = Settings.from(Map.of(
                "DB_URL",
                "jdbc:postgresql://db.example.org/desk",
                "DB_USER",
                "desk",
                "DB_PASSWORD",
                "s3cret",
                "DEMO",
                "true"));

        assertThat(settings.demo()).isFalse();
        assertThat(settings.outside())
                .contains(new Settings.Connection("jdbc:postgresql://db.example.org/desk", "desk", "s3cret"));
    }

    @Test
    void a_password_is_never_part_of_a_message() {
        assertThat(new Settings.Connection("jdbc:postgresql://db.example.org/desk?password=s3cret", "desk", "")
                        .toString())
                .isEqualTo("jdbc:postgresql://db.example.org/desk as desk");
        assertThat(new Settings.Connection("jdbc:postgresql://db.example.org/desk", "desk", "s3cret").toString())
                .doesNotContain("s3cret");
    }

    @Test
    void refuses_half_an_outside_database() {
        refused(Map.of("DB_URL", "jdbc:postgresql://db.example.org/desk")).withMessageContaining("DB_USER is not");
        refused(Map.of("DB_USER", "desk")).withMessageContaining("DB_URL is not");
        refused(Map.of("DB_PASSWORD", "s3cret"))
                .withMessageContaining("DB_URL is not")
                .withMessageNotContaining("s3cret");
    }

    @Test
    void refuses_another_kind_of_database() {
        refused(Map.of("DB_URL", "jdbc:mysql://db.example.org/desk", "DB_USER", "desk"))
                .withMessageContaining("jdbc:postgresql://");
    }

    private static org.assertj.core.api.ThrowableAssertAlternative<Refusal> refused(Map<String, String> environment) {
        return assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Settings.from(environment));
    }
}
