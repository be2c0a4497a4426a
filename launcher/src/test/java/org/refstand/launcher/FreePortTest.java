package org.refstand.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class FreePortTest {
    private final InetAddress loopback = InetAddress.getLoopbackAddress();

    @Test
    void a_port_somebody_listens_on_is_not_free() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, loopback)) {
            assertThat(FreePort.obstacle(loopback, other.getLocalPort())).hasValue("Address already in use");
        }
    }

    @Test
    void an_address_of_another_machine_is_named_as_the_reason() throws IOException {
        InetAddress elsewhere = InetAddress.getByName("192.0.2.1"); // kept free for examples by RFC 5737

        assertThat(FreePort.obstacle(elsewhere, FreePort.onLoopback())).hasValue("Cannot assign requested address");
    }

    @Test
    void the_port_it_chooses_is_free() throws IOException {
        assertThat(FreePort.obstacle(loopback, FreePort.onLoopback())).isEmpty();
    }
}
