package io.foyer.booking.fault;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.Shop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * People who hold, extend, pay for and give back seats of one showtime until they are sent home.
 */
final class Crowd {

    private static final int PEOPLE = 6;
    private static final int SEATS_EACH = 2;

    /** Free, taken, against a rule, too fast, or not now: all of these are answers. */
    private static final Set<Integer> ANSWERS = Set.of(200, 201, 204, 409, 422, 429, 503);

    private final Shop shop;
    private final ShowtimeOnSale showtime;
    private final List<Thread> people = new ArrayList<>();
    private final AtomicInteger held = new AtomicInteger();
    private final AtomicLong slowestNanos = new AtomicLong();
    private final Set<UUID> bought = ConcurrentHashMap.newKeySet();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private volatile boolean open = true;

    Crowd(Shop shop, ShowtimeOnSale showtime, long seed) {
        this.shop = shop;
        this.showtime = showtime;
        for (var person = 0; person < PEOPLE; person++) {
            var random = new Random(seed + person);
            people.add(Thread.ofVirtual().start(() -> buyUntilSentHome(random)));
        }
    }

    void sendHome() throws InterruptedException {
        open = false;
        for (var person : people) {
            person.join();
        }
    }

    /** How often seats were held so far. */
    int held() {
        return held.get();
    }

    /** Who was told to have bought seats. */
    Set<UUID> bought() {
        return Set.copyOf(bought);
    }

    /** Answers that nobody should get. */
    List<String> surprises() {
        return List.copyOf(surprises);
    }

    /** The longest that anybody waited for seats. */
    Duration slowest() {
        return Duration.ofNanos(slowestNanos.get());
    }

    private void buyUntilSentHome(Random random) {
        while (open) {
            try {
                visit(shop.buyer(), random);
            } catch (RuntimeException | AssertionError failure) {
                surprises.add(failure.toString());
            }
        }
    }

    private void visit(Buyer buyer, Random random) {
        var first = random.nextInt(showtime.layout().seatCount() / SEATS_EACH) * SEATS_EACH;
        var answer = asked(() -> buyer.reserve(showtime, first, first + 1));
        if (answer.getResponse().getStatus() != 201) {
            return;
        }
        held.incrementAndGet();
        var booking = UUID.fromString(buyer.body(answer).path("id").asString());
        var mood = random.nextInt(20);
        if (mood < 4) {
            asked(() -> buyer.extend(booking));
        }
        if (mood % 20 == 19) {
            if (asked(() -> buyer.confirm(booking, "pm_card_visa")).getResponse().getStatus()
                    == 200) {
                bought.add(booking);
            }
        } else if (mood > 2) {
            asked(() -> buyer.giveBack(booking));
        }
    }

    private MvcTestResult asked(Supplier<MvcTestResult> call) {
        var start = System.nanoTime();
        var answer = call.get();
        slowestNanos.accumulateAndGet(System.nanoTime() - start, Math::max);
        var status = answer.getResponse().getStatus();
        if (!ANSWERS.contains(status)) {
            surprises.add("%d for %s".formatted(status, answer.getRequest().getRequestURI()));
        }
        return answer;
    }
}
