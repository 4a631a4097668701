package io.foyer.booking.seating;

import java.util.concurrent.atomic.AtomicLongArray;

/** A bit for each seat, set and cleared by many at once. Seats past the end are never set. */
final class SharedBits {

    private final AtomicLongArray words;

    SharedBits(int words) {
        this(new long[words]);
    }

    SharedBits(long[] words) {
        this.words = new AtomicLongArray(words);
    }

    int words() {
        return words.length();
    }

    boolean get(int ordinal) {
        var word = ordinal / Long.SIZE;
        return word < words.length() && (words.get(word) & 1L << ordinal) != 0;
    }

    /** Whether it was not set before. */
    boolean set(int ordinal) {
        var word = ordinal / Long.SIZE;
        var bit = 1L << ordinal;
        // Seats that were read of an older map may be fewer.
        return word >= words.length()
                || (words.getAndAccumulate(word, bit, (some, one) -> some | one) & bit) == 0;
    }

    void clear(int ordinal) {
        var word = ordinal / Long.SIZE;
        if (word < words.length()) {
            words.getAndAccumulate(word, ~(1L << ordinal), (some, rest) -> some & rest);
        }
    }

    void addTo(long[] seats) {
        for (var i = 0; i < Math.min(seats.length, words.length()); i++) {
            seats[i] |= words.getPlain(i);
        }
    }
}
