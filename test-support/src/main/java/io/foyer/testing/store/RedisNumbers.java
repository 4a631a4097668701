package io.foyer.testing.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.IntStream;

/** The numbers of Redis' databases, each handed out to one test at a time. */
final class RedisNumbers {

    /** More than all modules' tests take together. */
    static final int COUNT = 512;

    private final Deque<Integer> free =
            new ArrayDeque<>(IntStream.range(1, COUNT).boxed().toList());

    synchronized int take() {
        Integer number = free.poll();
        if (number == null) {
            throw new IllegalStateException(
                    "All %d Redis databases are taken".formatted(COUNT - 1));
        }
        return number;
    }

    // To the end of the line, so that a late write of its last user meets nobody.
    synchronized void giveBack(int number) {
        free.addLast(number);
    }
}
