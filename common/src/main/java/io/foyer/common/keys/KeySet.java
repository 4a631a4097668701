package io.foyer.common.keys;

import java.time.Duration;
import java.util.Map;

/** The public halves of the signing keys, for whoever verifies tokens. */
public class KeySet {

    private final KeyRing keys;
    private final Duration maxAge;

    KeySet(KeyRing keys, Duration maxAge) {
        this.keys = keys;
        this.maxAge = maxAge;
    }

    /** As RFC 7517 has it. */
    public Map<String, Object> document() {
        return keys.publicKeys().toJSONObject(true);
    }

    /** How long it may be cached. */
    public Duration maxAge() {
        return maxAge;
    }
}
