package org.refstand.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/** TCP ports of this machine. */
final class FreePort {
    private FreePort() {}

    /** A port nobody listens on, chosen by the system. */
    static int onLoopback() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    /** Why the desk cannot listen there, in the system's words; empty when it can. */
    static Optional<String> obstacle(InetAddress address, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true); // connections that are still winding down do no harm
            probe.bind(new InetSocketAddress(address, port), 1);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e.getMessage());
        }
    }
}
