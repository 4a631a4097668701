package io.foyer.booking.checkout;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.Shop;
import io.foyer.platform.payment.PaymentSandbox;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Buyers of one seat each, and what they were told. */
final class Herd {

    /**
     * Those who try again come a few at a time, or they would only keep the winners from paying.
     */
    private static final int TRYING_AGAIN = 8;

    private final Shop shop;
    private final PaymentSandbox sandbox;
    private final ShowtimeOnSale showtime;
    private final int seats;
    private final long end;
    private final Semaphore again = new Semaphore(TRYING_AGAIN);
    private final Set<Integer> toldWhenHolding = ConcurrentHashMap.newKeySet();
    private final AtomicInteger seatsBought = new AtomicInteger();
    private final AtomicInteger declined = new AtomicInteger();
    private final AtomicInteger challenged = new AtomicInteger();
    private final AtomicInteger givenBack = new AtomicInteger();

    Herd(Shop shop, PaymentSandbox sandbox, ShowtimeOnSale showtime, int seats, Duration patience) {
        this.shop = shop;
        this.sandbox = sandbox;
        this.showtime = showtime;
        this.seats = seats;
        this.end = System.nanoTime() + patience.toNanos();
    }

    /** One buyer, until a seat is bought, or none is left. */
    Void shop(CyclicBarrier start, Random random)
            throws InterruptedException, BrokenBarrierException {
        var buyer = shop.buyer();
        start.await();
        var bought = hold(buyer, random).filter(booking -> pays(buyer, booking, random));
        while (bought.isEmpty() && seatsBought.get() < seats && System.nanoTime() < end) {
            again.acquire();
            try {
                bought = hold(buyer, random).filter(booking -> pays(buyer, booking, random));
            } finally {
                again.release();
            }
        }
        return null;
    }

    Set<Integer> toldWhenHolding() {
        return toldWhenHolding;
    }

    int seatsBought() {
        return seatsBought.get();
    }

    int declined() {
        return declined.get();
    }

    int challenged() {
        return challenged.get();
    }

    int givenBack() {
        return givenBack.get();
    }

    private Optional<UUID> hold(Buyer buyer, Random random) {
        var answer = buyer.reserve(showtime, random.nextInt(seats));
        var status = answer.getResponse().getStatus();
        toldWhenHolding.add(status);
        return status == 201
                ? Optional.of(UUID.fromString(buyer.body(answer).path("id").asString()))
                : Optional.empty();
    }

    private boolean pays(Buyer buyer, UUID booking, Random random) {
        var bought =
                switch (random.nextInt(6)) {
                    case 0 -> isDeclined(buyer, booking, random);
                    case 1 -> isChallenged(buyer, booking);
                    case 2 -> isStarted(buyer, booking) && isConfirmed(buyer, booking);
                    default -> isConfirmed(buyer, booking);
                };
        seatsBought.addAndGet(bought ? 1 : 0);
        return bought;
    }

    /** The seats stay; the first gives up, of the others half, and the rest have another card. */
    private boolean isDeclined(Buyer buyer, UUID booking, Random random) {
        if (told(buyer, booking, "pm_card_chargeDeclined") == 402) {
            declined.incrementAndGet();
        }
        if (random.nextBoolean() && givenBack.get() > 0) {
            return isConfirmed(buyer, booking);
        }
        buyer.giveBack(booking);
        givenBack.incrementAndGet();
        return false;
    }

    private boolean isChallenged(Buyer buyer, UUID booking) {
        var started = start(buyer, booking);
        if (started.isPresent() && told(buyer, booking, "pm_card_threeDSecureRequired") == 202) {
            challenged.incrementAndGet();
            sandbox.passChallenge(started.get());
        }
        return isConfirmed(buyer, booking, told(buyer, booking));
    }

    private boolean isStarted(Buyer buyer, UUID booking) {
        return start(buyer, booking).isPresent();
    }

    private Optional<String> start(Buyer buyer, UUID booking) {
        var answer = buyer.startPayment(booking);
        while (answer.getResponse().getStatus() == 503 && System.nanoTime() < end) {
            answer = buyer.startPayment(booking);
        }
        return answer.getResponse().getStatus() == 200
                ? Optional.of(buyer.body(answer).path("paymentIntentId").asString())
                : Optional.empty();
    }

    private boolean isConfirmed(Buyer buyer, UUID booking) {
        return isConfirmed(buyer, booking, told(buyer, booking, "pm_card_visa"));
    }

    /** Who is told to wait asks again. */
    private boolean isConfirmed(Buyer buyer, UUID booking, int first) {
        var status = first;
        while ((status == 202 || status == 503) && System.nanoTime() < end) {
            status = told(buyer, booking);
        }
        return status == 200;
    }

    private static int told(Buyer buyer, UUID booking, String... card) {
        return buyer.confirm(booking, card).getResponse().getStatus();
    }

    @Override
    public String toString() {
        return "%s when holding, %s bought, %s declined, %s challenged, %s given back"
                .formatted(toldWhenHolding, seatsBought, declined, challenged, givenBack);
    }
}
