package io.foyer.queue.token;

import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The public halves of the signing keys. */
@Service
public class KeySet {

    private final KeyRing keys;
    private final TokenProperties limits;

    KeySet(KeyRing keys, TokenProperties limits) {
        this.keys = keys;
        this.limits = limits;
    }

    /** As RFC 7517 has it. */
    public Map<String, Object> document() {
        return keys.publicKeys().toJSONObject(true);
    }

    /** How long it may be cached. */
    public Duration maxAge() {
        return limits.keySetMaxAge();
    }
}
