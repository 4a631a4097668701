package io.foyer.booking.checkout;

import io.foyer.booking.ticket.TicketOrder;
import io.foyer.common.messaging.Outbox;
import io.foyer.common.messaging.Streams;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the other services what became of bookings, if and when the transaction commits. */
@Component
class BookingMessages {

    private final Outbox outbox;

    BookingMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    void confirmed(List<TicketOrder> bought) {
        outbox.appendAll(
                Streams.BOOKING,
                bought.stream()
                        .map(
                                each ->
                                        new BookingConfirmed(
                                                each.bookingId(),
                                                each.showtimeId(),
                                                each.accountId(),
                                                each.seats().size()))
                        .toList());
    }

    /**
     * A claim was given up. Holds that end tell nothing: most do, on a busy evening thousands a
     * minute, and who wants to know what is free is told by {@code SalesChanged}.
     */
    void closed(Booking booking) {
        outbox.append(
                Streams.BOOKING,
                new BookingClosed(
                        booking.id(), booking.showtimeId(), booking.accountId(), booking.status()));
    }

    /**
     * Seats were bought.
     *
     * @param seats how many
     */
    record BookingConfirmed(UUID bookingId, UUID showtimeId, UUID accountId, int seats) {}

    /** A booking that was being paid for came to nothing. */
    record BookingClosed(UUID bookingId, UUID showtimeId, UUID accountId, BookingStatus status) {}
}
