package io.foyer.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void theFeaturesDependOnEachOtherOneWay() {
        var modules = ApplicationModules.of(QueueServiceApplication.class).verify();

        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrder(
                        "worker",
                        "secret",
                        "room",
                        "proof",
                        "place",
                        "presence",
                        "sale",
                        "admission",
                        "token",
                        "waiting",
                        "privacy");
    }
}
