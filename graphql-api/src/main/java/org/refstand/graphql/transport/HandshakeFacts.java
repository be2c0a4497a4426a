package org.refstand.graphql.transport;

import jakarta.inject.Inject;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.refstand.kernel.RequestTrace;

/**
 * Keeps the HTTP request of a handshake at hand while it is answered: the WebSocket API shows its configurator the Origin
 * but not the Host it must agree with. The listener runs before every filter, the container's WebSocket filter included.
 */
@WebListener
public class HandshakeFacts implements ServletRequestListener {
    private static final ThreadLocal<HandshakeFacts.Facts> CURRENT = new ThreadLocal<>();

    @Inject
    Logins logins;

    private final Origins origins = new Origins(ConfigProvider.getConfig()
            .getOptionalValue("refstand.graphql.allowed-origins", String.class)
            .map(text -> List.of(text.split(",")))
            .orElse(List.of()));

    /** What is known of the handshake that this thread is answering. */
    static Optional<Facts> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        if (event.getServletRequest() instanceof HttpServletRequest request
                && "websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
            CURRENT.set(new Facts(request, origins, logins));
        }
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        CURRENT.remove();
    }

    /** The handshake's request and what we make of it. */
    record Facts(HttpServletRequest request, Origins origins, Logins logins) {
        boolean originAllowed(String origin) {
            return origins.allow(origin, request.getHeader("Host"));
        }

        String address() {
            return logins.addressOf(request);
        }

        Locale language() {
            return Wire.language(request);
        }

        Optional<String> traceparent() {
            return Optional.ofNullable(RequestTrace.sent(request));
        }

        HandshakeLogin login() {
            return logins.laterOf(request);
        }
    }
}
