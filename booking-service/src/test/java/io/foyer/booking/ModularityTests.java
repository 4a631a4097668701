package io.foyer.booking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    private final ApplicationModules modules =
            ApplicationModules.of(BookingServiceApplication.class);

    @Test
    void featuresUseOnlyEachOthersApiAndFormNoCircle() {
        modules.verify();
    }

    @Test
    void thereAreThirteenFeatures() {
        assertThat(modules.stream())
                .extracting(module -> module.getIdentifier().toString())
                .containsExactlyInAnyOrder(
                        "inventory",
                        "hold",
                        "seating",
                        "archive",
                        "pricing",
                        "checkout",
                        "payment",
                        "notification",
                        "ticket",
                        "privacy",
                        "aftersale",
                        "report",
                        "retention",
                        "group");
    }
}
