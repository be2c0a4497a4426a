package org.refstand.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a receiver checks. */
class SignatureTest {
    private static final Instant AT = Instant.ofEpochSecond(1_764_320_400);
    private static final String BODY = "{\"specversion\":\"1.0\",\"data\":{\"name\":\"Münster\"}}";
    private static final String SECRET = "rfsw_nur-fuer-dieses-Beispiel-0";
    /** Made by another program: printf '%s' "1764320400.$body" | openssl dgst -sha256 -hmac "$secret". */
    private static final String EXPECTED = "77fd1143d01242df4305459d1e1e542fdf5c0e942bcae87f01504b167d97335e";

    @Test
    void signs_the_time_and_the_bytes_of_the_body() {
        assertThat(Signature.header(AT, BODY, List.of(SECRET))).isEqualTo("t=1764320400,v1=" + EXPECTED);
    }

    @Test
    void while_a_secret_is_changed_both_sign() {
        String other = Signature.header(AT, BODY, List.of("rfsw_the-secret-of-tomorrow"));
        assertThat(Signature.header(AT, BODY, List.of("rfsw_the-secret-of-tomorrow", SECRET)))
                .isEqualTo(other + ",v1=" + EXPECTED);
    }

    @Test
    void another_second_another_byte_or_another_secret_gives_another_signature() {
        String signed = Signature.header(AT, BODY, List.of(SECRET));
        assertThat(Signature.header(AT.plusSeconds(1), BODY, List.of(SECRET)).substring(13))
                .isNotEqualTo(signed.substring(13));
        assertThat(Signature.header(AT, BODY + " ", List.of(SECRET))).isNotEqualTo(signed);
        assertThat(Signature.header(AT, BODY, List.of(SECRET + "1"))).isNotEqualTo(signed);
    }

    @Test
    void a_secret_of_the_desk_cannot_be_guessed_and_is_long_enough() {
        assertThat(SigningSecret.next())
                .startsWith(SigningSecret.PREFIX)
                .hasSizeGreaterThan(WebhookChecks.SHORTEST_SECRET)
                .isNotEqualTo(SigningSecret.next());
    }
}
