package io.foyer.queue.place;

import org.jspecify.annotations.Nullable;

/**
 * Which number an arrival has. Those who had arrived by the opening are drawn: their numbers are a
 * permutation of their arrivals. Whoever came later has the arrival as number. Nothing is stored
 * for it, and everybody who knows the seed comes to the same numbers.
 */
public final class Draw {

    /** The name by which it is published, with its steps, for everybody to check. */
    public static final String ALGORITHM = "foyer-draw-1";

    private final long drawn;
    private final @Nullable Feistel permutation;

    /**
     * @param seed what decides the order
     * @param drawn how many had arrived by the opening
     */
    public Draw(byte[] seed, long drawn) {
        this.drawn = drawn;
        this.permutation = drawn == 0 ? null : new Feistel(seed, drawn);
    }

    /** A line that opened before anybody came. */
    static Draw ofNobody() {
        return new Draw(new byte[0], 0);
    }

    /** From 1; a few microseconds of computing for those who were drawn. */
    public long numberOf(long arrival) {
        return permutation == null || arrival > drawn
                ? arrival
                : permutation.permute(arrival - 1) + 1;
    }

    /** The arrival, from 1, that has this number. */
    public long arrivalOf(long number) {
        return permutation == null || number > drawn ? number : permutation.inverse(number - 1) + 1;
    }
}
