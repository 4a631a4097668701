package io.foyer.booking.checkout;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * What one buyer does, step by step. A step that did not get through (the provider was away,
 * somebody died) is tried again some times, as people do, and then the story ends there.
 */
final class MoneyStory {

    private static final int PATIENCE = 8;

    private final Deque<BooleanSupplier> steps;
    private int tries;

    MoneyStory(List<BooleanSupplier> steps) {
        this.steps = new ArrayDeque<>(steps);
    }

    boolean isOver() {
        return steps.isEmpty();
    }

    /** Does the next step. */
    void goOn() {
        if (succeeds(steps.getFirst())) {
            steps.removeFirst();
            tries = 0;
        } else if (++tries == PATIENCE) {
            steps.clear();
        }
    }

    private static boolean succeeds(BooleanSupplier step) {
        try {
            return step.getAsBoolean();
        } catch (RuntimeException | AssertionError | CrashPoints.Crash _) {
            // Whatever it was, the buyer sees that it did not work.
            return false;
        }
    }
}
