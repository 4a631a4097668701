package io.foyer.availability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    @Test
    void theFeaturesDependOnEachOtherOneWay() {
        var modules = ApplicationModules.of(AvailabilityServiceApplication.class).verify();

        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrder("outbound", "layout", "seatmap", "live");
    }
}
