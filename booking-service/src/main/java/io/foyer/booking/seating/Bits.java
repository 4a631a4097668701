package io.foyer.booking.seating;

/** Sets of seats, one bit for each ordinal. */
final class Bits {

    private Bits() {}

    static long[] blank(int seats) {
        return new long[(seats + Long.SIZE - 1) / Long.SIZE];
    }

    static boolean get(long[] bits, int index) {
        return index >= 0
                && index < bits.length * Long.SIZE
                && (bits[index / Long.SIZE] >>> index & 1) != 0;
    }

    static void set(long[] bits, int index) {
        bits[index / Long.SIZE] |= 1L << index;
    }

    static void clear(long[] bits, int index) {
        bits[index / Long.SIZE] &= ~(1L << index);
    }

    static long[] and(long[] some, long[] others) {
        var both = new long[some.length];
        for (var i = 0; i < both.length; i++) {
            both[i] = some[i] & others[i];
        }
        return both;
    }

    static long[] andNot(long[] some, long[] others) {
        var rest = new long[some.length];
        for (var i = 0; i < rest.length; i++) {
            rest[i] = some[i] & ~others[i];
        }
        return rest;
    }

    static void add(long[] to, long[] more) {
        for (var i = 0; i < to.length; i++) {
            to[i] |= more[i];
        }
    }

    static boolean isEmpty(long[] bits) {
        for (var word : bits) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    /** The word that has at each place the bit of the next one. */
    static long nexts(long[] bits, int word) {
        var carried = word + 1 < bits.length ? bits[word + 1] << Long.SIZE - 1 : 0;
        return bits[word] >>> 1 | carried;
    }

    /** The word that has at each place the bit of the one before. */
    static long previous(long[] bits, int word) {
        var carried = word > 0 ? bits[word - 1] >>> Long.SIZE - 1 : 0;
        return bits[word] << 1 | carried;
    }

    /** The first that is set from here on; -1 when none is. */
    static int next(long[] bits, int from) {
        var word = from / Long.SIZE;
        if (word >= bits.length) {
            return -1;
        }
        var rest = bits[word] & -1L << from;
        while (rest == 0) {
            if (++word == bits.length) {
                return -1;
            }
            rest = bits[word];
        }
        return word * Long.SIZE + Long.numberOfTrailingZeros(rest);
    }

    /** The first that is not set from here on; the number of all when there is none. */
    static int nextClear(long[] bits, int from) {
        for (var word = from / Long.SIZE; word < bits.length; word++) {
            var clear = ~bits[word];
            if (word == from / Long.SIZE) {
                clear &= -1L << from;
            }
            if (clear != 0) {
                return word * Long.SIZE + Long.numberOfTrailingZeros(clear);
            }
        }
        return bits.length * Long.SIZE;
    }
}
