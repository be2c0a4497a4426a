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
            assertThat(FreePort.isFree(loopback, other.getLocalPort())).isFalse();
        }
    }

    @Test
    void the_port_it_chooses_is_free() throws IOException {
        assertThat(FreePort.isFree(loopback, FreePort.onLoopback())).isTrue();
    }
}
