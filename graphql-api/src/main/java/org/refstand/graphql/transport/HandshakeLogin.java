package org.refstand.graphql.transport;

import java.util.Optional;

/** The login that the handshake of a WebSocket brought, looked for when the first message wants to know it. */
@FunctionalInterface
interface HandshakeLogin {
    /** The handshake brought nothing. */
    HandshakeLogin NOBODY = () -> Optional.of(Login.NOBODY);

    /** Who it is; empty when the handshake brought a token that is not good. */
    Optional<Login> find();
}
