package io.foyer.booking.fault;

import io.foyer.booking.fault.PayingPerson.Purchase;
import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.Shop;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** People who buy pair after pair of one showtime's seats until they are sent home. */
final class PayingCrowd {

    private static final int PEOPLE = 4;
    private static final Duration BETWEEN_TWO = Duration.ofMillis(100);

    private final Shop shop;
    private final ShowtimeOnSale showtime;
    private final List<PayingPerson> people =
            Stream.generate(PayingPerson::new).limit(PEOPLE).toList();
    private final List<Thread> threads;
    private final AtomicInteger pairs = new AtomicInteger();
    private final Queue<Purchase> bought = new ConcurrentLinkedQueue<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private volatile boolean open = true;

    PayingCrowd(Shop shop, ShowtimeOnSale showtime) {
        this.shop = shop;
        this.showtime = showtime;
        threads =
                people.stream()
                        .map(each -> Thread.ofVirtual().start(() -> buyUntilSentHome(each)))
                        .toList();
    }

    /** Nobody begins anything more. */
    void closeDoors() {
        open = false;
    }

    /** The same; everybody brings to its end what was begun. */
    void sendHome() throws InterruptedException {
        closeDoors();
        for (var thread : threads) {
            thread.join();
        }
    }

    /** What was told to be bought. */
    List<Purchase> bought() {
        return List.copyOf(bought);
    }

    /** How often somebody was told to come back. */
    int refused() {
        return people.stream().mapToInt(PayingPerson::refused).sum();
    }

    /** How many answers each of them has had. */
    List<Integer> answers() {
        return people.stream().map(PayingPerson::answers).toList();
    }

    /** Answers that nobody should get. */
    List<String> surprises() {
        return List.copyOf(surprises);
    }

    private void buyUntilSentHome(PayingPerson person) {
        try {
            while (open) {
                bought.add(person.buy(shop.buyer(), showtime, 2 * pairs.getAndIncrement()));
                Thread.sleep(BETWEEN_TWO);
            }
        } catch (InterruptedException | RuntimeException | AssertionError failure) {
            surprises.add(failure.toString());
        }
    }
}
