package io.foyer.queue.admission;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

/** The limits as they are when nobody sets anything. */
final class Limits {

    private Limits() {}

    static AdmissionProperties admission() {
        return bound("foyer.admission", AdmissionProperties.class);
    }

    static ThrottleProperties throttle() {
        return bound("foyer.admission.throttle", ThrottleProperties.class);
    }

    private static <T> T bound(String prefix, Class<T> type) {
        return Binder.get(new MockEnvironment()).bindOrCreate(prefix, type);
    }
}
