package io.foyer.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.search.testing.Bound;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchLimitsTests {

    @Test
    void theDefaultsAreTheDocumentedOnes() {
        assertThat(Bound.to(SearchLimits.class))
                .isEqualTo(
                        new SearchLimits(
                                200,
                                16,
                                100,
                                10_000,
                                50,
                                1000,
                                50,
                                List.of(2500L, 5000L, 10_000L, 20_000L),
                                16,
                                Duration.ofMillis(50),
                                Duration.ofMillis(250),
                                Duration.ofMillis(800),
                                Duration.ofSeconds(5),
                                new SearchLimits.Counting(20_000, Duration.ofSeconds(30), 1000),
                                new SearchLimits.Breaker(
                                        20,
                                        8,
                                        50,
                                        Duration.ofMillis(200),
                                        Duration.ofSeconds(1),
                                        3)));
    }
}
