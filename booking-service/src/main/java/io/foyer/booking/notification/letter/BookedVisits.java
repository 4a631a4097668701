package io.foyer.booking.notification.letter;

import io.foyer.booking.checkout.BookingReads;
import io.foyer.booking.inventory.Showtimes;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds what a letter about a booking has to name. */
@Component
class BookedVisits {

    private final BookingReads bookings;
    private final Showtimes showtimes;

    BookedVisits(BookingReads bookings, Showtimes showtimes) {
        this.bookings = bookings;
        this.showtimes = showtimes;
    }

    Optional<BookedVisit> find(UUID bookingId, UUID accountId) {
        return bookings.find(bookingId, accountId)
                .flatMap(
                        booking ->
                                showtimes
                                        .find(booking.showtimeId())
                                        .map(showtime -> new BookedVisit(booking, showtime)));
    }
}
