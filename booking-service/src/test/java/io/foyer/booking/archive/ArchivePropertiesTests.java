package io.foyer.booking.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ArchivePropertiesTests {

    @Test
    void theDefaultsAreThese() {
        assertThat(limits(Map.of()))
                .isEqualTo(
                        new ArchiveProperties(
                                Duration.ofDays(30),
                                Duration.ofMinutes(1),
                                20,
                                200,
                                Duration.ofMillis(200)));
    }

    static ArchiveProperties limits(Map<String, String> more) {
        return new Binder(new MapConfigurationPropertySource(more))
                .bindOrCreate("foyer.archive", ArchiveProperties.class);
    }
}
