package io.foyer.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class UpstreamPropertiesTests {

    @Test
    void whatHoldsWhenNobodySetsAnything() {
        assertThat(
                        Binder.get(new MockEnvironment())
                                .bindOrCreate("foyer.upstream", UpstreamProperties.class))
                .isEqualTo(new UpstreamProperties(2_000, 0.1, 10, Duration.ofSeconds(1)));
    }

    @Test
    void aLimitThatLimitsNothingIsRefused() {
        assertThatThrownBy(() -> new UpstreamProperties(0, 0.1, 10, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UpstreamProperties(1, 1.1, 10, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
