package io.foyer.queue.admission;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Arrivals that were passed over in one line and still wait, a bit each, and the numbers of all
 * that ever were, four bytes an arrival: to work them out from the draw takes some microseconds
 * each, and half a million may be asked about in one round. For one thread.
 */
final class Passed {

    private final BitSet arrivals = new BitSet();
    private int[] numbers = {};

    /** To be looked at, not changed. */
    BitSet arrivals() {
        return arrivals;
    }

    boolean knowsNumberOf(long arrival) {
        return arrival < numbers.length && numbers[(int) arrival] != 0;
    }

    long numberOf(long arrival) {
        return numbers[Math.toIntExact(arrival)];
    }

    void number(long arrival, long number) {
        var index = Math.toIntExact(arrival);
        if (index >= numbers.length) {
            numbers = Arrays.copyOf(numbers, index + index / 2 + 1);
        }
        numbers[index] = Math.toIntExact(number);
    }

    /** One whose number is known. */
    void add(long arrival) {
        arrivals.set(Math.toIntExact(arrival));
    }

    void remove(BitSet called) {
        arrivals.andNot(called);
    }
}
