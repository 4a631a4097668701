package io.foyer.platform.payment;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One lane of deliveries: what is due goes out one by one, in the order it came. A delivery that
 * waits for its next attempt does not keep back those behind it.
 */
final class DeliveryQueue {

    /** One attempt to be made. */
    record Attempt(SandboxEvent event, int number, Instant due, long order) {}

    /** The clock may be moved by hand, so a wait ends now and then to look at it. */
    private static final long LOOK_AGAIN_MILLIS = 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final InstantSource clock;
    private final PriorityQueue<Attempt> attempts =
            new PriorityQueue<>(
                    Comparator.comparing(Attempt::due).thenComparingLong(Attempt::order));
    private boolean underWay;

    DeliveryQueue(InstantSource clock) {
        this.clock = clock;
    }

    void put(Attempt attempt) {
        lock.lock();
        try {
            attempts.add(attempt);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the next attempt that is due; the one taken before counts as made. */
    Attempt take() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            underWay = false;
            while (attempts.isEmpty() || attempts.peek().due().isAfter(clock.instant())) {
                if (attempts.isEmpty()) {
                    changed.await();
                } else {
                    changed.await(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                }
            }
            underWay = true;
            return attempts.remove();
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return attempts.size() + (underWay ? 1 : 0);
        } finally {
            lock.unlock();
        }
    }

    void clear() {
        lock.lock();
        try {
            attempts.clear();
        } finally {
            lock.unlock();
        }
    }
}
