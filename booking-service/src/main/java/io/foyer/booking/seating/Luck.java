package io.foyer.booking.seating;

import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * How much worse than the best a choice may be, so that those who want the same do not all run into
 * each other.
 *
 * @param spread most that a seat may cost more than a seat of the best choice
 * @param dice a random number below its argument
 */
record Luck(int spread, IntUnaryOperator dice) {

    /** Only the best will do. */
    static final Luck NONE = new Luck(0, bound -> 0);

    <T> T draw(List<T> some) {
        return some.get(dice.applyAsInt(some.size()));
    }
}
