package io.foyer.search.testing;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Properties records with their defaults, but for what is named. */
public final class Bound {

    private Bound() {}

    public static <T> T to(Class<T> type, String... namesAndValues) {
        Map<String, String> values = new HashMap<>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            values.put("x." + namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("x", type);
    }
}
