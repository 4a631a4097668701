package io.foyer.booking.ticket.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PaperPropertiesTests {

    @Test
    void everyLimitOfDrawingHasADefault() {
        assertThat(
                        new Binder(new MapConfigurationPropertySource(Map.of()))
                                .bindOrCreate("foyer.ticket.paper", PaperProperties.class))
                .isEqualTo(Sheets.paper(List.of(PaperProperties.DROID)));
    }
}
