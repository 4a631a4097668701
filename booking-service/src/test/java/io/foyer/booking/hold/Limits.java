package io.foyer.booking.hold;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The limits as they stand without any configuration. */
public final class Limits {

    private Limits() {}

    public static HoldProperties defaults() {
        return with(Map.of());
    }

    static HoldProperties with(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("foyer.hold", HoldProperties.class);
    }
}
