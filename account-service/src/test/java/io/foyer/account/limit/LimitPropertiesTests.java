package io.foyer.account.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class LimitPropertiesTests {

    static LimitProperties defaults() {
        return Binder.get(new MockEnvironment()).bindOrCreate("foyer.limit", LimitProperties.class);
    }

    @Test
    void theDefaultsAreThese() {
        assertThat(defaults())
                .isEqualTo(
                        new LimitProperties(
                                10,
                                100,
                                Duration.ofMinutes(15),
                                1000,
                                Duration.ofHours(1),
                                100_000,
                                Duration.ofSeconds(1)));
    }
}
