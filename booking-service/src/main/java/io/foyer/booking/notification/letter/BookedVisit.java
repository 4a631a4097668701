package io.foyer.booking.notification.letter;

import io.foyer.booking.checkout.BookingDetails;
import io.foyer.booking.inventory.ShowtimeOnSale;

/**
 * A booking and what it is for.
 *
 * @param showtime as it is now
 */
record BookedVisit(BookingDetails booking, ShowtimeOnSale showtime) {

    String eventName() {
        return showtime.eventName();
    }
}
