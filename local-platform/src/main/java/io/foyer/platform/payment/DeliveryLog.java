package io.foyer.platform.payment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last attempts, oldest first. Thread-safe. */
final class DeliveryLog {

    private static final int MOST = 10_000;

    private final Deque<Delivery> deliveries = new ArrayDeque<>();

    synchronized void add(Delivery delivery) {
        deliveries.addLast(delivery);
        if (deliveries.size() > MOST) {
            deliveries.removeFirst();
        }
    }

    synchronized List<Delivery> all() {
        return List.copyOf(deliveries);
    }

    synchronized void clear() {
        deliveries.clear();
    }
}
