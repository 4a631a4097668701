package io.foyer.queue.secret;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key for HMAC-SHA256.
 *
 * @param secret 32 bytes
 * @param useFrom when it begins to sign; it verifies from {@code createdAt} on
 */
record ServiceKey(UUID id, byte[] secret, Instant createdAt, Instant useFrom) {

    static final int BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    /** A computation with this key, for the calling thread alone. */
    Mac mac() {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256", e);
        }
    }

    @Override
    public String toString() {
        return "ServiceKey[id=%s]".formatted(id);
    }
}
