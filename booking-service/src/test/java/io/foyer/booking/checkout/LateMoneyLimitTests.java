package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Late money buys no more seats than a buyer may have, eight here. */
class LateMoneyLimitTests extends QuietProviderScene {

    @Autowired private Settlement settlement;
    @Autowired private Bookings bookings;
    @Autowired private SeatClaims claims;
    @Autowired private RetakenSeats seats;
    @Autowired private TransactionTemplate transactions;

    LateMoneyLimitTests() {
        super(20);
    }

    @Test
    void whoHasTakenAllTheyMayMeanwhileGetsTheMoneyBack() {
        var late = buyer.hold(showtime, 0);
        var intent = buyer.intentOf(late);
        expireBehindTheProvidersBack(late);
        var others = buyer.hold(showtime, 1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(buyer.confirm(others, "pm_card_visa")).hasStatusOk();

        settlement.settle(pay(intent));

        awaitPayment(late, "CANCELLED");
        assertThat(buyer.statusOf(late)).isEqualTo("EXPIRED");
        assertThat(rows.tickets(late)).isZero();
        assertThat(rows.liveClaims(showtime.id(), 0)).isZero();
    }

    @Test
    void ofTwoLatePaymentsAtOnceOnlyAsManyBuySeatsAsAreAllowed() throws Exception {
        var first = late(0, 1, 2, 3, 4);
        var second = late(5, 6, 7, 8, 9);
        var paid = List.of(pay(first.intent), pay(second.intent));

        atOnce(
                () -> {
                    settlement.settle(paid.getFirst());
                    return true;
                },
                () -> {
                    settlement.settle(paid.getLast());
                    return true;
                });

        assertThat(List.of(buyer.statusOf(first.booking), buyer.statusOf(second.booking)))
                .containsExactlyInAnyOrder("CONFIRMED", "EXPIRED");
        assertThat(claims.countOf(buyer.accountId(), showtime.id())).isEqualTo(5);
    }

    /** The negative control: the buyer is not locked, and both see room. */
    @Test
    void withoutTheLockOnTheBuyerBothBuy() throws Exception {
        var first = late(0, 1, 2, 3, 4);
        var second = late(5, 6, 7, 8, 9);
        var met = new CyclicBarrier(2);

        atOnce(() -> retakeUnlocked(first, met), () -> retakeUnlocked(second, met));

        assertThat(claims.countOf(buyer.accountId(), showtime.id())).isEqualTo(10);
    }

    private boolean retakeUnlocked(Late late, CyclicBarrier met) {
        return Boolean.TRUE.equals(
                transactions.execute(
                        _ -> {
                            var booking = bookings.lock(late.booking).orElseThrow();
                            assertThat(booking.lines()).hasSize(5);
                            var allowed = seats.areWithinLimit(booking);
                            meet(met);
                            return allowed
                                    && seats.retake(
                                            booking, claims.nextFence(Duration.ofMinutes(1)));
                        }));
    }

    private static void meet(CyclicBarrier met) {
        try {
            met.await();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Late late(int... ordinals) {
        var booking = buyer.hold(showtime, ordinals);
        var intent = buyer.intentOf(booking);
        expireBehindTheProvidersBack(booking);
        return new Late(booking, intent);
    }

    private static void atOnce(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(List.of(one, other))) {
                done.get();
            }
        }
    }

    private record Late(UUID booking, String intent) {}
}
