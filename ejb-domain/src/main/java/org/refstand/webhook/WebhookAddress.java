package org.refstand.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** The URL of a webhook, as somebody typed it. */
final class WebhookAddress {
    static final int LONGEST = 1000;
    private static final int HIGHEST_PORT = 65535;

    private WebhookAddress() {}

    /** @return the URL, if it is one of http or https with a host and nothing that a request does not send */
    static Optional<URI> read(String text) {
        try {
            URI url = new URI(text);
            boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            boolean port = url.getPort() == -1 || url.getPort() > 0 && url.getPort() <= HIGHEST_PORT;
            // what the parser takes for no host at all may be one for somebody else
            boolean host = url.getHost() != null && !url.getHost().isBlank();
            return http && port && host && url.getRawFragment() == null ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** @return whether it has a name, or a password, before the host: they would be seen in logs and pages */
    static boolean hasLogin(URI url) {
        return url.getRawUserInfo() != null;
    }

    /** @return scheme, host and port, which hold no secret */
    static String target(String text) {
        URI url = read(text).orElseThrow(() -> new IllegalArgumentException("A webhook was kept without a good URL"));
        String port = url.getPort() == -1 ? "" : ":" + url.getPort();
        return (url.getScheme() + "://" + url.getHost() + port).toLowerCase(Locale.ROOT);
    }
}
