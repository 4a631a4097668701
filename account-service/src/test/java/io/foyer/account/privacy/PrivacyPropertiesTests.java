package io.foyer.account.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.unit.DataSize;

class PrivacyPropertiesTests {

    private final PrivacyProperties defaults =
            Binder.get(new MockEnvironment())
                    .bindOrCreate("foyer.personal-data", PrivacyProperties.class);

    @Test
    void theDefaultsAreThese() {
        assertThat(defaults)
                .isEqualTo(
                        new PrivacyProperties(
                                URI.create("http://127.0.0.1:8102"),
                                URI.create("http://127.0.0.1:8104"),
                                URI.create("http://127.0.0.1:8106"),
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(5),
                                DataSize.ofMegabytes(10),
                                4,
                                5,
                                Duration.ofHours(1),
                                Duration.ofHours(1),
                                100));
    }

    @Test
    void theServicesThatHoldSomethingAreThese() {
        assertThat(defaults.holders())
                .extracting(Holder::name)
                .containsExactly("event-service", "booking-service", "queue-service");
    }
}
