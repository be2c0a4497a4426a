package org.refstand.webhook;

import java.security.SecureRandom;
import java.util.Base64;

/** The secret of a webhook: a prefix that scanners for leaked secrets can look for, and 256 random bits. */
final class SigningSecret {
    static final String PREFIX = "rfsw_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SigningSecret() {}

    static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
