package io.foyer.booking.aftersale;

import io.foyer.booking.aftersale.MovedShowtimes.Moved;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has bookings say when their showtime is, after it was moved: some in one statement, which is a
 * transaction, so dying anywhere leaves the rest to the next run. Several instances share the work.
 */
@Component
class MoveBookings {

    private static final Logger log = LoggerFactory.getLogger(MoveBookings.class);

    private final MovedShowtimes showtimes;
    private final AfterSaleProperties limits;

    MoveBookings(MovedShowtimes showtimes, AfterSaleProperties limits) {
        this.showtimes = showtimes;
        this.limits = limits;
    }

    void runOnce() {
        for (var moved : showtimes.some(limits.showtimes())) {
            try {
                follow(moved);
            } catch (RuntimeException failure) {
                log.warn(
                        "Bookings of {} do not have its new date yet", moved.showtimeId(), failure);
            }
        }
    }

    private void follow(Moved moved) {
        while (showtimes.follow(moved.showtimeId(), limits.moveBatch()) > 0) {
            // There is probably more.
        }
        showtimes.close(moved);
    }
}
