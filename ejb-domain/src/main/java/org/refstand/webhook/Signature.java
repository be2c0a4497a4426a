package org.refstand.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves that a delivery comes from the desk, and when: HMAC-SHA256 (RFC 2104) over the seconds since 1970, a dot and the
 * body, each with the bytes that are sent. The time is signed too, so that a delivery that somebody caught is good for minutes
 * only.
 */
final class Signature {
    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /**
     * @param secrets each gives a signature of its own; one must fit
     * @return such as {@code t=1764320400,v1=5257a8…}
     */
    static String header(Instant at, String body, List<String> secrets) {
        long seconds = at.getEpochSecond();
        StringBuilder header = new StringBuilder("t=").append(seconds);
        for (String secret : secrets) {
            header.append(",v1=").append(hex(secret, seconds + "." + body));
        }
        return header.toString();
    }

    private static String hex(String secret, String signed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
