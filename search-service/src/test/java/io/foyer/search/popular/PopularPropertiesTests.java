package io.foyer.search.popular;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.search.testing.Bound;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class PopularPropertiesTests {

    @Test
    void theDefaultsAreTheDocumentedOnes() {
        assertThat(Bound.to(PopularProperties.class))
                .isEqualTo(
                        new PopularProperties(
                                true,
                                Duration.ofSeconds(1),
                                DataSize.ofMegabytes(32),
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(15),
                                Duration.ofSeconds(1),
                                4_000,
                                4,
                                Duration.ofSeconds(30),
                                1 << 20,
                                DataSize.ofKilobytes(64),
                                100,
                                Duration.ofSeconds(1),
                                Duration.ofMillis(150),
                                Duration.ofSeconds(2)));
    }
}
