package org.refstand.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** The sort key of a row as one opaque token. */
public final class Cursor {
    private static final String BETWEEN = "\u001f";

    private Cursor() {}

    /** @return the token of the row with this sort key */
    public static String of(Object... key) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < key.length; i++) {
            joined.append(i == 0 ? "" : BETWEEN).append(key[i]);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(joined.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param parts how many parts the key has
     * @return the parts
     * @throws BadCursor when the token was not made by this list
     */
    public static List<String> parts(String token, int parts) {
        try {
            String joined = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            List<String> key = List.of(joined.split(BETWEEN, -1));
            if (key.size() == parts) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new BadCursor(token, notBase64);
        }
        throw new BadCursor(token, null);
    }

    /** @return the exception for a token whose parts are none of this list's keys */
    public static BadCursor bad(String token, Exception cause) {
        return new BadCursor(token, cause);
    }

    /** The client sent a cursor that no page of this list ever had. */
    public static final class BadCursor extends IllegalArgumentException {
        BadCursor(String token, Exception cause) {
            super("'" + token + "' is not a cursor of this list; use one that a page of it returned", cause);
        }
    }
}
