package io.foyer.booking.report;

import static io.foyer.booking.report.CountingDatabase.BOUGHT;
import static io.foyer.booking.report.CountingDatabase.EVENING;
import static io.foyer.booking.testing.SoldBookings.PER_SEAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foyer.common.messaging.Message;
import io.foyer.common.messaging.MessageListener;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the stream of bookings says, as it stands in docs/architecture.md. */
class SalesFeedTests {

    private static final CountingDatabase here = new CountingDatabase();

    private final SalesFeed feed = new SalesFeed(here.counter, JsonMapper.shared());

    @AfterAll
    static void end() {
        here.close();
    }

    @Test
    void aBatchOfAllKindsIsCountedWhateverElseIsInIt() {
        var showtime = here.sold.showtime(EVENING);
        var other = here.sold.showtime(EVENING);
        var booking = here.sold.sell(showtime, BOUGHT, "Stalls", 0, 2);
        var elsewhere = here.sold.sell(other, BOUGHT, "Stalls", 0, 3);
        var ticket = here.sold.cancel(showtime, booking, 1, BOUGHT.plusSeconds(300));
        var ticketElsewhere = here.sold.cancel(other, elsewhere, 2, BOUGHT.plusSeconds(300));
        var refund =
                here.sold.refund(booking, PER_SEAT, "BUYER_CANCELLED", BOUGHT.plusSeconds(400));
        var messages =
                List.of(
                        cancelled(elsewhere, other, ticketElsewhere),
                        message("SalesChanged", "{\"showtimeId\": \"%s\"}".formatted(showtime)),
                        confirmed(booking, showtime),
                        message("BookingClosed", "{}"),
                        confirmed(elsewhere, other),
                        cancelled(booking, showtime, ticket),
                        refunded(refund, booking, showtime),
                        confirmed(booking, showtime));

        feed.onAll(messages);
        messages.forEach(message -> ((MessageListener) feed).on(message));

        assertThat(here.totals(showtime)).containsExactly(2L, 2 * PER_SEAT, 1L, PER_SEAT);
        assertThat(here.totals(other)).containsExactly(3L, 3 * PER_SEAT, 1L, 0L);
    }

    @Test
    void aMessageThatCannotBeReadIsNotPassedOver() {
        assertThatThrownBy(
                        () ->
                                feed.onAll(
                                        List.of(message("BookingConfirmed", "{\"bookingId\": 7}"))))
                .isInstanceOf(RuntimeException.class);
    }

    private static Message confirmed(UUID booking, UUID showtime) {
        return message(
                "BookingConfirmed",
                "{\"bookingId\": \"%s\", \"showtimeId\": \"%s\", \"accountId\": \"%s\", \"seats\": 2}"
                        .formatted(booking, showtime, UUID.randomUUID()));
    }

    private static Message cancelled(UUID booking, UUID showtime, UUID ticket) {
        return message(
                "TicketsCancelled",
                "{\"bookingId\": \"%s\", \"showtimeId\": \"%s\", \"ticketIds\": [\"%s\"], \"reason\": \"BUYER_CANCELLED\"}"
                        .formatted(booking, showtime, ticket));
    }

    private static Message refunded(UUID refund, UUID booking, UUID showtime) {
        return message(
                "RefundCompleted",
                """
                {"refundId": "%s", "bookingId": "%s", "showtimeId": "%s", "amount": 1150, "currency": "EUR",
                 "reason": "BUYER_CANCELLED"}
                """
                        .formatted(refund, booking, showtime));
    }

    private static Message message(String type, String payload) {
        return new Message(UUID.randomUUID(), type, payload);
    }
}
