package io.foyer.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.unit.DataSize;

class LimitPropertiesTests {

    @Test
    void theDefaultsAreThese() {
        assertThat(defaults())
                .isEqualTo(
                        new LimitProperties(
                                500,
                                100,
                                Duration.ofSeconds(2),
                                100_000,
                                DataSize.ofKilobytes(64),
                                DataSize.ofKilobytes(256),
                                DataSize.ofMegabytes(16)));
    }

    static LimitProperties defaults() {
        return Binder.get(new MockEnvironment())
                .bindOrCreate("foyer.limits", LimitProperties.class);
    }
}
