package io.foyer.booking.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.platform.payment.FaultKind;
import io.foyer.platform.payment.FaultRule;
import io.foyer.platform.payment.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many refunds at the same time: they are fast, and in nobody's way. */
class MassRefundTests extends RefundScene {

    private static final int BOOKINGS = 32;
    private static final Duration ANSWER = Duration.ofMillis(400);

    private final List<UUID> bookings = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private ShowtimeOnSale showtime;

    @BeforeEach
    void sell() {
        showtime = shop.showtime(BOOKINGS + 1);
        for (var seat = 0; seat < BOOKINGS; seat++) {
            var anybody = shop.buyer();
            var booking = anybody.hold(showtime, seat);
            assertThat(anybody.confirm(booking, "pm_card_visa")).hasStatusOk();
            bookings.add(booking);
        }
        bookings.forEach(booking -> awaitPayment(booking, "CAPTURED"));
    }

    @Test
    void theyWaitForTheProviderTogether() {
        slowRefunds(ANSWER);
        var start = System.nanoTime();

        askAll();

        awaitAllBack();
        var took = Duration.ofNanos(System.nanoTime() - start);
        var oneAfterTheOther = ANSWER.multipliedBy(BOOKINGS);
        assertThat(took).isLessThan(oneAfterTheOther.dividedBy(4));
    }

    @Test
    void nobodyWhoIsPayingWaitsBehindThem() {
        slowRefunds(Duration.ofSeconds(2).minusMillis(200));
        askAll();
        await().atMost(SOON).until(() -> sandbox.calls(Operation.CREATE_REFUND) > 0);

        var booking = buyer.hold(showtime, BOOKINGS);
        assertThat(buyer.confirm(booking, "pm_card_visa")).hasStatusOk();

        assertThat(openRefunds()).as("refunds that still wait").isPositive();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> rows.paymentStatus(booking).equals("CAPTURED"));
        sandbox.faults().clear();
        awaitAllBack();
    }

    @Test
    void aProviderThatComplainsIsAskedSlowerAndLosesNone() {
        sandbox.faults()
                .add(
                        FaultRule.once(Operation.CREATE_REFUND, FaultKind.TOO_MANY_REQUESTS)
                                .times(BOOKINGS));

        askAll();

        awaitAllBack();
        for (var booking : bookings) {
            assertThat(givenBack(booking)).isEqualTo(PAID);
            assertThat(rows.ops(booking, "REFUND")).as("no key is used up by it").hasSize(1);
        }
    }

    private void slowRefunds(Duration answer) {
        sandbox.faults()
                .add(
                        FaultRule.once(Operation.CREATE_REFUND, FaultKind.DELAY)
                                .times(-1)
                                .lasting(answer));
    }

    private void askAll() {
        var keys = IntStream.range(0, BOOKINGS).mapToObj(i -> "mass:" + bookings.get(i)).toList();
        transactions.executeWithoutResult(
                _ -> {
                    for (var i = 0; i < BOOKINGS; i++) {
                        ask(bookings.get(i), PAID, keys.get(i));
                    }
                });
    }

    private void awaitAllBack() {
        await().atMost(SOON)
                .until(
                        () -> {
                            workers.makeCalls();
                            return openRefunds() == 0;
                        });
        bookings.forEach(booking -> assertThat(rows.paymentStatus(booking)).isEqualTo("REFUNDED"));
    }

    private int openRefunds() {
        return rows.count(
                """
                SELECT count(*) FROM refund WHERE status <> 'SUCCEEDED'
                   AND booking_id IN (SELECT id FROM booking WHERE showtime_id = ?)
                """,
                showtime.id());
    }
}
