package io.foyer.booking.checkout;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** Whatever may hear of one payment. */
final class Hands {

    private Hands() {}

    /** All begin together; returns when the last is done, and fails if one of them did. */
    static void atOnce(List<Runnable> hands) throws Exception {
        var together = new CyclicBarrier(hands.size());
        List<Callable<Object>> tasks = new ArrayList<>();
        for (var hand : hands) {
            tasks.add(
                    () -> {
                        together.await();
                        hand.run();
                        return hand;
                    });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
    }
}
