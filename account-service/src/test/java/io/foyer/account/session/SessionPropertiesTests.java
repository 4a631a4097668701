package io.foyer.account.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class SessionPropertiesTests {

    @Test
    void theDefaultsAreThese() {
        var defaults =
                Binder.get(new MockEnvironment())
                        .bindOrCreate("foyer.session", SessionProperties.class);

        assertThat(defaults)
                .isEqualTo(
                        new SessionProperties(
                                Duration.ofDays(30),
                                Duration.ofSeconds(10),
                                Duration.ofDays(7),
                                1000));
    }
}
