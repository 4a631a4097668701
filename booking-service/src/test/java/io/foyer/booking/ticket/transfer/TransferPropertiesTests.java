package io.foyer.booking.ticket.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TransferPropertiesTests {

    @Test
    void everyLimitOfOfferingTicketsHasADefault() {
        assertThat(
                        new Binder(new MapConfigurationPropertySource(Map.of()))
                                .bindOrCreate("foyer.ticket.transfer", TransferProperties.class))
                .isEqualTo(new TransferProperties(5, 50, Duration.ofDays(1), Duration.ofDays(90)));
    }
}
