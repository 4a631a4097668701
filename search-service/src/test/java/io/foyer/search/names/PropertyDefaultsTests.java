package io.foyer.search.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.search.testing.Bound;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PropertyDefaultsTests {

    @Test
    void ofKeepingNames() {
        assertThat(Bound.to(NameProperties.class))
                .isEqualTo(
                        new NameProperties(
                                Duration.ofSeconds(1),
                                Duration.ofMillis(100),
                                2000,
                                2000,
                                500,
                                2000,
                                200,
                                Duration.ofMinutes(1),
                                Duration.ofDays(1),
                                Duration.ofDays(1),
                                Duration.ofMillis(500)));
    }

    @Test
    void ofSuggesting() {
        var limits = Bound.to(SuggestionLimits.class);

        assertThat(limits)
                .isEqualTo(
                        new SuggestionLimits(
                                8, 3, 200, 5000, Duration.ofMillis(400), 4, Duration.ofSeconds(5)));
        assertThat(limits.asked()).isEqualTo(16);
    }
}
