package io.foyer.platform.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PlatformPortsTests {

    private final PlatformPorts standard = PlatformPorts.standard();

    @Test
    void theStandardPortsAreThoseOfTheArchitecture() throws IOException {
        String architecture =
                Files.readString(
                        Path.of(System.getProperty("foyer.root", ".."), "docs/architecture.md"));

        for (Service each : Service.values()) {
            ServicePorts ports = standard.of(each);
            assertThat(architecture)
                    .contains(
                            "| %s | %d | %d |"
                                    .formatted(each.module(), ports.api(), ports.management()));
        }
        assertThat(architecture)
                .contains("| Postgres | %d |".formatted(standard.postgres()))
                .contains("| Redis | %d |".formatted(standard.redis()))
                .contains("| Elasticsearch | %d |".formatted(standard.elasticsearch()))
                .contains("HTTP API) | %d |".formatted(standard.paymentSandbox()))
                .contains("view | %d / %d |".formatted(standard.smtp(), standard.mailView()));
    }

    @Test
    void everyPortIsNamedOnce() {
        assertThat(standard.named()).hasSize(6 + 2 * Service.values().length);
    }

    @Test
    void freePortsAreAllDifferent() {
        assertThat(PlatformPorts.free().named()).hasSize(6 + 2 * Service.values().length);
    }
}
