package io.foyer.queue.room;

import io.foyer.common.keys.KeySeal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the secrets that decide draws, and keeps them to itself until they may be told. */
@Component
class DrawSeeds {

    private static final int BYTES = 32;

    private final KeySeal seal;
    private final SecureRandom random = new SecureRandom();

    DrawSeeds(KeySeal seal) {
        this.seal = seal;
    }

    /**
     * A seed that nobody can read, and what can be told of it at once.
     *
     * @param commitment its SHA-256: no other seed can be shown for it afterwards
     */
    record Committed(byte[] sealed, byte[] commitment) {}

    Committed fresh(UUID showtimeId) {
        var seed = new byte[BYTES];
        random.nextBytes(seed);
        return new Committed(seal(showtimeId, seed), sha256(seed));
    }

    byte[] seal(UUID showtimeId, byte[] seed) {
        return seal.seal(id(showtimeId), seed);
    }

    byte[] open(UUID showtimeId, byte[] sealed) {
        return seal.open(id(showtimeId), sealed);
    }

    private static String id(UUID showtimeId) {
        return "draw:" + showtimeId;
    }

    private static byte[] sha256(byte[] seed) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(seed);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
