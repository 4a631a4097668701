package io.foyer.booking.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ArchivePropertiesTests {

    @Test
    void theDefaultsAreThese() {
        var limits =
                new Binder(new MapConfigurationPropertySource(Map.of()))
                        .bindOrCreate("foyer.archive", ArchiveProperties.class);

        assertThat(limits)
                .isEqualTo(
                        new ArchiveProperties(
                                Duration.ofDays(30), Duration.ofMinutes(1), 20, 1_000));
    }
}
