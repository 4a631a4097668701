package io.foyer.account.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class CredentialPropertiesTests {

    @Test
    void theDefaultsAreThese() {
        assertThat(defaults())
                .isEqualTo(
                        new CredentialProperties(
                                8,
                                128,
                                47_104,
                                1,
                                1,
                                4,
                                Duration.ofSeconds(2),
                                10,
                                Duration.ofMinutes(10)));
    }

    static CredentialProperties withTurns(int turns, Duration wait) {
        return new CredentialProperties(
                8, 128, 47_104, 1, 1, turns, wait, 10, Duration.ofMinutes(10));
    }

    static CredentialProperties defaults() {
        return Binder.get(new MockEnvironment())
                .bindOrCreate("foyer.credential", CredentialProperties.class);
    }
}
