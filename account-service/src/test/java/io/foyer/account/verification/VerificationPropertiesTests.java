package io.foyer.account.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class VerificationPropertiesTests {

    @Test
    void theDefaultsAreThese() {
        var defaults =
                Binder.get(new MockEnvironment())
                        .bindOrCreate("foyer.verification", VerificationProperties.class);

        assertThat(defaults)
                .isEqualTo(
                        new VerificationProperties(
                                Duration.ofHours(24),
                                Duration.ofHours(1),
                                Duration.ofMinutes(1),
                                Duration.ofMillis(500)));
    }
}
