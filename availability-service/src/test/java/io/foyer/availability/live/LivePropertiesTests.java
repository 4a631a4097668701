package io.foyer.availability.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.availability.layout.LayoutProperties;
import io.foyer.availability.outbound.OutboundProperties;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.unit.DataSize;

class LivePropertiesTests {

    private final Binder binder = Binder.get(new MockEnvironment());

    @Test
    void liveMapsHaveTheseLimitsByDefault() {
        assertThat(binder.bindOrCreate("foyer.live", LiveProperties.class))
                .isEqualTo(
                        new LiveProperties(
                                Duration.ofMillis(250),
                                Duration.ofSeconds(1),
                                Duration.ofMinutes(1),
                                Duration.ofSeconds(15),
                                2_000,
                                64,
                                DataSize.ofKilobytes(256),
                                20_000,
                                100,
                                Duration.ofMillis(50),
                                Duration.ofNanos(10_000),
                                500,
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(2),
                                Duration.ofSeconds(5),
                                1_024));
    }

    @Test
    void layoutsHaveTheseLimitsByDefault() {
        assertThat(binder.bindOrCreate("foyer.layout", LayoutProperties.class))
                .isEqualTo(
                        new LayoutProperties(
                                Duration.ofSeconds(30),
                                Duration.ofSeconds(10),
                                Duration.ofSeconds(2),
                                Duration.ofMillis(500),
                                2_000));
    }

    @Test
    void callsToOthersHaveTheseLimitsByDefault() {
        assertThat(binder.bindOrCreate("foyer.outbound", OutboundProperties.class))
                .isEqualTo(
                        new OutboundProperties(
                                URI.create("http://127.0.0.1:8102"),
                                URI.create("http://127.0.0.1:8104"),
                                Duration.ofMillis(500),
                                Duration.ofSeconds(3),
                                16,
                                64,
                                DataSize.ofMegabytes(32)));
    }
}
