package io.foyer.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(EventServiceApplication.class);

    @Test
    void featuresDependOneWayAndOnlyOnWhatOthersShow() {
        modules.verify();
    }

    @Test
    void everyFeatureIsFound() {
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrder(
                        "announcement",
                        "browse",
                        "change",
                        "doorstaff",
                        "edge",
                        "editing",
                        "listing",
                        "performer",
                        "planning",
                        "pricing",
                        "privacy",
                        "programme",
                        "sales",
                        "seatmap",
                        "showtime",
                        "store",
                        "venue",
                        "view",
                        "waitingroom");
    }
}
