package io.foyer.booking.checkout;

import io.foyer.booking.archive.PastSales;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way back from {@link BookingStatus#CONFIRMED}, for one booking or for many of a showtime in a
 * few statements. Every change is conditional and its rows are counted: what is not exactly as it
 * was locked makes all of it fail.
 */
@Component
public class SoldBookings {

    private final SoldBookingRows rows;
    private final PastSales past;
    private final LiveMap map;

    SoldBookings(SoldBookingRows rows, PastSales past, LiveMap map) {
        this.rows = rows;
        this.past = past;
        this.map = map;
    }

    /**
     * The booking with its row locked until the transaction ends, whatever its status. One that is
     * past is called back for that.
     *
     * <p>It is locked by one statement and read by the next: one alone would, after it had waited
     * for somebody else's change, still see the lines of the moment when it began to wait.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<SoldBooking> lock(UUID bookingId) {
        var found = rows.lock(bookingId);
        if (found.isEmpty()) {
            past.bringBack(bookingId);
            found = rows.lock(bookingId);
        }
        return rows.read(found).stream().findFirst();
    }

    /** The same as it is now, unlocked. */
    @Transactional(readOnly = true)
    public Optional<SoldBooking> find(UUID bookingId) {
        return rows.read(List.of(bookingId)).stream().findFirst();
    }

    /** Ids of a showtime's bought bookings in their order, those behind the given one. */
    @Transactional(readOnly = true)
    public List<UUID> after(UUID showtimeId, UUID id, int most) {
        return rows.after(showtimeId, id, most);
    }

    /** Those of a showtime's bookings that are bought and that nobody else has locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<SoldBooking> lockFree(UUID showtimeId, List<UUID> ids) {
        return rows.read(rows.lockFree(showtimeId, ids));
    }

    /**
     * Gives seats of locked bookings back: claims, lines and, with the last seat, the booking. The
     * live map follows the commit.
     *
     * @throws IllegalStateException when something is not as it was locked; nothing may come of it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(UUID showtimeId, List<GivenBack> all) {
        var seats = all.stream().mapToInt(given -> given.seats().size()).sum();
        require(seats, rows.release(showtimeId, all), "claims");
        require(seats, rows.cancelLines(all), "lines");
        var ended =
                all.stream().filter(GivenBack::isLast).map(given -> given.booking().id()).toList();
        require(ended.size(), rows.cancel(ended), "bookings");
        all.forEach(given -> map.free(showtimeId, given.booking().id(), given.ordinals()));
    }

    private static void require(int wanted, int changed, String what) {
        if (wanted != changed) {
            throw new IllegalStateException(
                    "Of %d %s only %d were as they were sold".formatted(wanted, what, changed));
        }
    }
}
