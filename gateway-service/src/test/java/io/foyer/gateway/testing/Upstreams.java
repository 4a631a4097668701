package io.foyer.gateway.testing;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** One of each service, started once for all tests of this JVM. */
public final class Upstreams {

    private static final Map<Name, FakeService> SERVICES = new EnumMap<>(Name.class);

    /** The services behind the gateway. */
    public enum Name {
        ACCOUNT,
        EVENT,
        SEARCH,
        BOOKING,
        AVAILABILITY,
        QUEUE
    }

    static {
        for (var name : Name.values()) {
            SERVICES.put(name, new FakeService(name.name().toLowerCase(Locale.ROOT)));
        }
    }

    private Upstreams() {}

    public static FakeService of(Name name) {
        var service = SERVICES.get(name);
        if (service == null) {
            throw new IllegalStateException("No such service");
        }
        return service;
    }

    public static void forgetAll() {
        SERVICES.values().forEach(FakeService::forget);
    }
}
