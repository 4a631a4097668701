package io.foyer.booking.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.CheckoutTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Two buyers who both hold the same seat, as they may when Redis lost it before the booking was
 * written: Postgres lets one pay.
 */
@CheckoutTest
class RaceTests {

    private static final int ROUNDS = 100;

    @Autowired private Shop shop;
    @Autowired private Rows rows;

    @Test
    void ofTwoBuyersWhoHoldOneSeatExactlyOneMayPay() throws Exception {
        var showtime = shop.showtime(2 * ROUNDS);

        for (var seat = 0; seat < ROUNDS; seat++) {
            var first = shop.buyer();
            var second = shop.buyer();
            var firstBooking = first.hold(showtime, seat);
            var secondBooking = second.hold(showtime, ROUNDS + seat);
            rows.change(
                    "UPDATE booking_line SET ordinal = ? WHERE booking_id = ?",
                    seat,
                    secondBooking);

            var answers =
                    atOnce(() -> claim(first, firstBooking), () -> claim(second, secondBooking));

            assertThat(answers).containsExactlyInAnyOrder("200", "409 seats-taken");
            assertThat(rows.liveClaims(showtime.id(), seat)).isOne();
        }
    }

    @Test
    void twoClicksOnPayAreOnePayment() throws Exception {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(5), 1, 2);

        var answers = atOnce(() -> claim(buyer, booking), () -> claim(buyer, booking));

        assertThat(answers).containsExactly("200", "200");
        assertThat(rows.payments(booking)).isOne();
    }

    @Test
    void twoCardsAtOncePayOnce() throws Exception {
        var buyer = shop.buyer();
        var booking = buyer.hold(shop.showtime(5), 1, 2);
        buyer.intentOf(booking);

        var answers =
                atOnce(
                        () -> confirm(buyer, booking, "pm_card_visa"),
                        () -> confirm(buyer, booking, "pm_card_mastercard"));

        assertThat(answers).contains("200");
        assertThat(buyer.statusOf(booking)).isEqualTo("CONFIRMED");
        assertThat(rows.tickets(booking)).isEqualTo(2);
        assertThat(rows.messages("BookingConfirmed", booking)).isOne();
        assertThat(rows.ops(booking, "CAPTURE")).hasSize(1);
    }

    @SafeVarargs
    private static List<String> atOnce(Callable<String>... calls) throws Exception {
        var start = new CyclicBarrier(calls.length);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    List.of(calls).stream()
                            .map(
                                    call ->
                                            threads.submit(
                                                    () -> {
                                                        start.await();
                                                        return call.call();
                                                    }))
                            .toList();
            return List.of(answers.get(0).get(), answers.get(1).get());
        }
    }

    private static String claim(Buyer buyer, UUID booking) {
        return told(buyer, buyer.startPayment(booking));
    }

    private static String confirm(Buyer buyer, UUID booking, String card) {
        return told(buyer, buyer.confirm(booking, card));
    }

    private static String told(Buyer buyer, MvcTestResult answer) {
        var status = answer.getResponse().getStatus();
        return status < 400 ? String.valueOf(status) : status + " " + buyer.codeOf(answer);
    }
}
