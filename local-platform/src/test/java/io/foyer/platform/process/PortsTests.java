package io.foyer.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PortsTests {

    @Test
    void aPortIsFreeUntilSomebodyListens() throws IOException {
        int port = Ports.free();
        assertThat(Ports.isFree(port)).isTrue();

        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isFree(port)).isFalse();
        }
    }

    @Test
    void theOwnerOfAPortIsFoundWhereTheSystemTells() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String us = "java (process %d)".formatted(ProcessHandle.current().pid());

            if (Path.of("/proc/net/tcp").toFile().exists()) {
                assertThat(PortOwner.of(socket.getLocalPort())).contains(us);
            } else {
                assertThat(PortOwner.of(socket.getLocalPort())).isEmpty();
            }
        }
    }
}
