package io.foyer.booking.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which bookings are asked for.
 *
 * @param behind where the list goes on; absent for its beginning
 * @param skip how many of those that follow are passed over
 */
public record BookingsQuery(
        List<EventShowtime> showtimes,
        Optional<SoldStatus> status,
        Optional<BookingPlace> behind,
        int skip,
        int size) {

    public BookingsQuery {
        showtimes = List.copyOf(showtimes);
    }

    UUID[] showtimeIds() {
        return showtimes.stream().map(EventShowtime::id).toArray(UUID[]::new);
    }
}
