package io.foyer.queue.place;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keyed permutation of {@code foyer-draw-1} (docs/architecture.md, "Waiting room"): 8 Feistel
 * rounds over the smallest even number of bits that holds the size, repeated until the result is
 * inside (cycle walking). Since the domain is less than four times the size, that takes less than
 * four repetitions on average.
 */
final class Feistel {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int ROUNDS = 8;
    private static final int WORD = 32;

    private final long size;
    private final int half;
    private final long mask;
    private final Mac keyed;

    /** A permutation of 0 … {@code size} - 1. */
    Feistel(byte[] key, long size) {
        this.size = size;
        var bits = Math.max(2, Long.SIZE - Long.numberOfLeadingZeros(size - 1));
        this.half = (bits + 1) / 2;
        this.mask = (1L << half) - 1;
        if (size < 1 || half > WORD) {
            throw new IllegalArgumentException("No permutation of " + size);
        }
        try {
            keyed = Mac.getInstance(ALGORITHM);
            keyed.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256", e);
        }
    }

    long permute(long index) {
        var mac = mac();
        var value = index;
        do {
            value = forward(mac, value);
        } while (value >= size);
        return value;
    }

    long inverse(long index) {
        var mac = mac();
        var value = index;
        do {
            value = backward(mac, value);
        } while (value >= size);
        return value;
    }

    private long forward(Mac mac, long value) {
        var left = value >>> half;
        var right = value & mask;
        for (var round = 0; round < ROUNDS; round++) {
            var next = left ^ mix(mac, round, right);
            left = right;
            right = next;
        }
        return left << half | right;
    }

    private long backward(Mac mac, long value) {
        var left = value >>> half;
        var right = value & mask;
        for (var round = ROUNDS - 1; round >= 0; round--) {
            var before = right ^ mix(mac, round, left);
            right = left;
            left = before;
        }
        return left << half | right;
    }

    /** The first bits of the MAC of round and word, as many as half a value has. */
    private long mix(Mac mac, int round, long word) {
        mac.update((byte) round);
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, (int) word));
        var first = Integer.toUnsignedLong(ByteBuffer.wrap(mac.doFinal()).getInt());
        return first >>> (WORD - half);
    }

    /** One for each call: a computation belongs to one thread. */
    private Mac mac() {
        try {
            return (Mac) keyed.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The JDK's own HMAC can be cloned", e);
        }
    }
}
