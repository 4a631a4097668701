package io.foyer.booking.checkout;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.Shop;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Buyers who hold, pay, give back or walk away, and what they were told. */
final class Crowd {

    private static final int MOST_SEATS = 3;

    private final Shop shop;
    private final ShowtimeOnSale showtime;
    private final int seats;
    private final Set<Integer> statuses = ConcurrentHashMap.newKeySet();
    private final Queue<UUID> bought = new ConcurrentLinkedQueue<>();
    private final AtomicInteger seatsBought = new AtomicInteger();
    private final AtomicInteger seatsClaimed = new AtomicInteger();
    private final Queue<Duration> waits = new ConcurrentLinkedQueue<>();

    Crowd(Shop shop, ShowtimeOnSale showtime, int seats) {
        this.shop = shop;
        this.showtime = showtime;
        this.seats = seats;
    }

    /**
     * One after the other, always as somebody new. However fast they are, no larger share of the
     * seats is claimed than of the time has passed, so that there is something to fight over.
     */
    void shopFor(Duration time, int seed) {
        var random = new Random(seed);
        var start = System.nanoTime();
        while (System.nanoTime() - start < time.toNanos()) {
            var passed = (double) (System.nanoTime() - start) / time.toNanos();
            visit(shop.buyer(), random, (int) (passed * seats));
        }
    }

    Set<Integer> statuses() {
        return statuses;
    }

    List<UUID> bought() {
        return List.copyOf(bought);
    }

    int seatsBought() {
        return seatsBought.get();
    }

    /** How long holding took, shortest first. */
    List<Duration> waits() {
        return waits.stream().sorted().toList();
    }

    private void visit(Buyer buyer, Random random, int mayBeClaimed) {
        var wanted =
                random.ints(0, seats).distinct().limit(1 + random.nextInt(MOST_SEATS)).toArray();
        var answer = timed(() -> buyer.reserve(showtime, wanted));
        if (answer.getResponse().getStatus() != 201) {
            return;
        }
        var booking = UUID.fromString(buyer.body(answer).path("id").asString());
        if (seatsClaimed.get() >= mayBeClaimed) {
            told(buyer.giveBack(booking));
        } else if (seatsClaimed.addAndGet(wanted.length) % 4 == 0) {
            told(buyer.startPayment(booking));
        } else if (told(buyer.confirm(booking, "pm_card_visa")).getResponse().getStatus() == 200) {
            bought.add(booking);
            seatsBought.addAndGet(wanted.length);
        }
    }

    private MvcTestResult timed(Supplier<MvcTestResult> request) {
        var start = System.nanoTime();
        var answer = told(request.get());
        waits.add(Duration.ofNanos(System.nanoTime() - start));
        return answer;
    }

    private MvcTestResult told(MvcTestResult answer) {
        statuses.add(answer.getResponse().getStatus());
        return answer;
    }
}
