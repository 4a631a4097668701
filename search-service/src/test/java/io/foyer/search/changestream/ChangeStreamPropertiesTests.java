package io.foyer.search.changestream;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.search.testing.Bound;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ChangeStreamPropertiesTests {

    @Test
    void theDefaultsAreTheDocumentedOnes() {
        assertThat(Bound.to(ChangeStreamProperties.class))
                .isEqualTo(
                        new ChangeStreamProperties(
                                true,
                                "foyer_search",
                                "listing",
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(15),
                                Duration.ofSeconds(30),
                                Duration.ofMillis(500),
                                Duration.ofSeconds(10),
                                Duration.ofMinutes(1),
                                Duration.ofMillis(40),
                                Duration.ofSeconds(5),
                                Duration.ofSeconds(1),
                                1000,
                                4000,
                                Duration.ofSeconds(10),
                                Duration.ofSeconds(30),
                                Duration.ofMinutes(2),
                                Duration.ofSeconds(1),
                                Duration.ofMillis(10),
                                Duration.ofSeconds(10),
                                Duration.ofHours(1)));
    }
}
