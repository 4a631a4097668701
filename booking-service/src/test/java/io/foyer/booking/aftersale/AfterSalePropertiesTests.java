package io.foyer.booking.aftersale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class AfterSalePropertiesTests {

    @Test
    void everyLimitHasADefault() {
        var defaults =
                new Binder(new MapConfigurationPropertySource(Map.of()))
                        .bindOrCreate("foyer.after-sale", AfterSaleProperties.class);

        assertThat(defaults)
                .isEqualTo(
                        new AfterSaleProperties(
                                Duration.ofDays(30), 2, 20, 50, 200, 50, 500, Duration.ofDays(90)));
    }
}
