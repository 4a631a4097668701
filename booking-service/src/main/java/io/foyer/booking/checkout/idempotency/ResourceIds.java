package io.foyer.booking.checkout.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids that follow from a request: whoever repeats it, at the same time or after a crash, means the
 * same thing by the same name without asking anybody. UUIDs of version 7, whose time is that of
 * what they are made for.
 *
 * <p>All of them random would touch another page of each index for each row; so they begin like
 * what they are made for, and a sale's rows lie together.
 */
final class ResourceIds {

    private static final long FIRST_48_BITS = -1L << 16;
    private static final long VERSION_7 = 0x7000;
    private static final long VARIANT = 1L << 63;

    private ResourceIds() {}

    static UUID of(UUID near, KeyedRequest request) {
        var digest = ByteBuffer.wrap(sha256(request));
        return new UUID(
                near.getMostSignificantBits() & FIRST_48_BITS | VERSION_7 | digest.getLong() >>> 52,
                VARIANT | digest.getLong() >>> 2);
    }

    private static byte[] sha256(KeyedRequest request) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var key = request.key();
            digest.update((key.accountId() + request.hash()).getBytes(StandardCharsets.US_ASCII));
            return digest.digest(key.value().getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
