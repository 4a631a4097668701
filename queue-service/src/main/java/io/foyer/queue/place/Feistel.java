package io.foyer.queue.place;

import io.foyer.queue.secret.KeyedMac;
import java.nio.ByteBuffer;
import javax.crypto.Mac;

/**
 * The keyed permutation of {@code foyer-draw-1} (docs/architecture.md, "Waiting room"): 8 Feistel
 * rounds over the smallest even number of bits that holds the size, repeated until the result is
 * inside (cycle walking). Since the domain is less than four times the size, that takes less than
 * four repetitions on average.
 */
final class Feistel {

    private static final int ROUNDS = 8;
    private static final int WORD = 32;

    private final long size;
    private final int half;
    private final long mask;
    private final KeyedMac keyed;

    /** A permutation of 0 … {@code size} - 1. */
    Feistel(byte[] key, long size) {
        this.size = size;
        var bits = Math.max(2, Long.SIZE - Long.numberOfLeadingZeros(size - 1));
        this.half = (bits + 1) / 2;
        this.mask = (1L << half) - 1;
        if (size < 1 || half > WORD) {
            throw new IllegalArgumentException("No permutation of " + size);
        }
        keyed = new KeyedMac(key);
    }

    long permute(long index) {
        var mac = keyed.begin();
        var value = index;
        do {
            value = forward(mac, value);
        } while (value >= size);
        return value;
    }

    long inverse(long index) {
        var mac = keyed.begin();
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
}
