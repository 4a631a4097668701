package io.foyer.booking.checkout;

import java.util.List;
import java.util.UUID;

/**
 * Seats of these bookings were sold. Published in the transaction that confirms them: of many at
 * once when many buyers came at once, so whoever listens writes for all of them in one statement.
 */
public record BookingsBought(List<Bought> bookings) {

    public BookingsBought {
        bookings = List.copyOf(bookings);
    }

    /** One of them. */
    public record Bought(UUID bookingId, UUID showtimeId, UUID accountId) {}
}
