package io.foyer.platform.launcher;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.foyer.platform.process.StartFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreflightTests {

    @TempDir private Path folder;

    @Test
    void aTakenPortIsNamedWithWhoNeedsItAndWhoHasIt() throws IOException {
        PlatformSettings settings = PlatformSettings.forTests(folder, folder);
        int port = settings.ports().redis();

        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(StartFailure.class)
                    .isThrownBy(() -> Preflight.check(settings))
                    .withMessageStartingWith(
                            "Port %d, which Redis needs, is in use".formatted(port));
        }
    }
}
