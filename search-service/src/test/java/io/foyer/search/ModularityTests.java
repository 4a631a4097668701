package io.foyer.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    private final ApplicationModules modules =
            ApplicationModules.of(SearchServiceApplication.class);

    @Test
    void featuresUseOnlyEachOthersApiAndFormNoCircle() {
        modules.verify();
    }

    @Test
    void thereAreSevenFeatures() {
        assertThat(modules.stream())
                .extracting(module -> module.getIdentifier().toString())
                .containsExactlyInAnyOrder(
                        "listing", "copy", "index", "changestream", "names", "popular", "query");
    }
}
