package io.foyer.booking.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.testing.Buyer;
import io.foyer.booking.testing.Letterbox;
import io.foyer.booking.testing.MailTest;
import io.foyer.booking.testing.Rows;
import io.foyer.booking.testing.Shop;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MailTest
class TicketMailTests {

    @Autowired private Shop shop;
    @Autowired private Rows rows;
    @Autowired private Letterbox letterbox;
    @Autowired private MockMvcTester http;

    @SuppressWarnings("NullAway.Init")
    private Buyer buyer;

    @SuppressWarnings("NullAway.Init")
    private ShowtimeOnSale showtime;

    @BeforeEach
    void open() {
        buyer = shop.buyer();
        showtime = shop.showtime(5);
    }

    @Test
    void ticketsAreSentAgainToWhoeverHasThem() {
        var booking = buy();
        letterbox.await(buyer, 1);

        assertThat(sendAgain(buyer, booking)).hasStatus(202);

        var again = letterbox.await(buyer, "Your tickets for Midsummer Night, once more");
        assertThat(Letterbox.file(again, "tickets.pdf").bytes()).asString().startsWith("%PDF");
        assertThat(Letterbox.file(again, "calendar.ics").size()).isPositive();
    }

    @Test
    void afterThreeTimesWithinTheHourOneHasToWait() {
        var booking = buy();
        IntStream.range(0, 3).forEach(_ -> assertThat(sendAgain(buyer, booking)).hasStatus(202));

        var refused = sendAgain(buyer, booking);

        assertThat(refused).hasStatus(429);
        assertThat(buyer.codeOf(refused)).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(refused.getResponse().getHeader("Retry-After")))
                .isBetween(3500, 3600);
        rows.change(
                "UPDATE mail SET written_at = written_at - interval '1 h' WHERE about = ?",
                booking);
        assertThat(sendAgain(buyer, booking)).hasStatus(202);
    }

    @Test
    void ofManyRequestsAtOnceNoMoreGetThrough() throws Exception {
        var booking = buy();
        Callable<Integer> attempt = () -> sendAgain(buyer, booking).getResponse().getStatus();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses =
                    threads.invokeAll(IntStream.range(0, 12).mapToObj(_ -> attempt).toList());

            assertThat(statuses.stream().map(Future::resultNow))
                    .filteredOn(status -> status == 202)
                    .hasSize(3);
        }
    }

    @Test
    void anothersBookingIsNotFound() {
        var booking = buy();

        var refused = sendAgain(shop.buyer(), booking);

        assertThat(refused).hasStatus(404);
        assertThat(buyer.codeOf(refused)).isEqualTo("not-found");
        assertThat(sendAgain(buyer, UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void whatIsNotBoughtHasNoTicketsToSend() {
        var booking = buyer.hold(showtime, 2);

        var refused = sendAgain(buyer, booking);

        assertThat(refused).hasStatus(409);
        assertThat(buyer.codeOf(refused)).isEqualTo("state-conflict");
    }

    @Test
    void whatIsCancelledHasNoTicketsToSendAnyMore() {
        var booking = buy();
        rows.change(
                "UPDATE ticket SET status = 'CANCELLED' WHERE showtime_id = ? AND booking_id = ?",
                showtime.id(),
                booking);

        assertThat(sendAgain(buyer, booking)).hasStatus(409);
    }

    @Test
    void nobodyAsksWithoutBeingLoggedIn() {
        assertThat(http.post().uri("/api/v1/bookings/{id}/tickets/mails", UUID.randomUUID()))
                .hasStatus(401);
    }

    private UUID buy() {
        var booking = buyer.hold(showtime, 1);
        buyer.intentOf(booking);
        assertThat(buyer.confirm(booking, "pm_card_visa")).hasStatusOk();
        return booking;
    }

    private static MvcTestResult sendAgain(Buyer buyer, UUID booking) {
        return buyer.send(
                HttpMethod.POST,
                "/api/v1/bookings/" + booking + "/tickets/mails",
                null,
                UnaryOperator.identity());
    }
}
