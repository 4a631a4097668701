package io.foyer.booking.hold;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The live map's bytes: two bits a seat, least significant first. Immutable; seats past the end of
 * the bytes are free, as Redis has it.
 */
record SeatBits(byte[] bytes) {

    static final int FREE = 0;
    static final int HELD = 1;
    static final int SOLD = 2;
    static final int NOT_FOR_SALE = 3;

    private static final long LOW_BITS = 0x5555_5555_5555_5555L;

    static byte[] blank(int seatCount) {
        return new byte[(seatCount + 3) / 4];
    }

    static void set(byte[] bytes, int ordinal, int state) {
        var shift = 2 * (ordinal % 4);
        var others = bytes[ordinal / 4] & ~(3 << shift);
        bytes[ordinal / 4] = (byte) (others | state << shift);
    }

    int state(int ordinal) {
        return ordinal / 4 < bytes.length ? bytes[ordinal / 4] >> 2 * (ordinal % 4) & 3 : FREE;
    }

    /** One bit for each of the first seats, set where it shows anything but free. */
    long[] taken(int seatCount) {
        var taken = new long[(seatCount + Long.SIZE - 1) / Long.SIZE];
        var words = words(2 * taken.length);
        for (var i = 0; i < words.length; i++) {
            var any = Long.compress(words[i] | words[i] >>> 1, LOW_BITS);
            taken[i / 2] |= any << Integer.SIZE * (i % 2);
        }
        return taken;
    }

    /** The first seats, 32 in a word, from its least significant end; free past the last byte. */
    long[] words(int count) {
        var padded = ByteBuffer.wrap(Arrays.copyOf(bytes, count * Long.BYTES));
        var words = new long[count];
        padded.order(ByteOrder.LITTLE_ENDIAN).asLongBuffer().get(words);
        return words;
    }
}
