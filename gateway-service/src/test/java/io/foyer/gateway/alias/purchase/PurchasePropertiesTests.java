package io.foyer.gateway.alias.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PurchasePropertiesTests {

    @Test
    void defaults() {
        var limits =
                new Binder(new MapConfigurationPropertySource(Map.of()))
                        .bindOrCreate("foyer.purchase", PurchaseProperties.class);

        assertThat(limits.rememberedShowtimes()).isEqualTo(10_000);
    }
}
