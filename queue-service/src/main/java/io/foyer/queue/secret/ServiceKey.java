package io.foyer.queue.secret;

import java.time.Instant;
import java.util.UUID;

/**
 * A key for HMAC-SHA256.
 *
 * @param secret 32 bytes
 * @param mac made ready with it
 * @param useFrom when it begins to sign; it verifies from {@code createdAt} on
 */
record ServiceKey(UUID id, byte[] secret, KeyedMac mac, Instant createdAt, Instant useFrom) {

    static final int BYTES = 32;

    ServiceKey(UUID id, byte[] secret, Instant createdAt, Instant useFrom) {
        this(id, secret, new KeyedMac(secret), createdAt, useFrom);
    }

    @Override
    public String toString() {
        return "ServiceKey[id=%s]".formatted(id);
    }
}
