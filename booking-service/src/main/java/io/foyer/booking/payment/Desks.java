package io.foyer.booking.payment;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Where news are written down. Many wait for the provider at the same time; only so many of them
 * write, so that they leave the database's connections to others.
 */
final class Desks {

    private final Semaphore free;

    Desks(int count) {
        this.free = new Semaphore(count);
    }

    /** Waits for a desk, however long that takes. */
    <T> T at(Supplier<T> work) {
        free.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    void at(Runnable work) {
        free.acquireUninterruptibly();
        try {
            work.run();
        } finally {
            free.release();
        }
    }
}
