package io.foyer.booking.aftersale;

import io.foyer.booking.checkout.CalledOffSales;
import io.foyer.booking.checkout.SoldBookings;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Undoes all that was sold of showtimes that are called off: holds first, then payments under way,
 * then bookings, some at a time. Any number of instances may be at it; whoever dies leaves a
 * transaction that never was, and the rest to the others.
 */
@Component
class UndoShowtimes {

    private static final Logger log = LoggerFactory.getLogger(UndoShowtimes.class);

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final CallOffs callOffs;
    private final CalledOffSales sales;
    private final SoldBookings bookings;
    private final UndoBatch batch;
    private final AfterSaleProperties limits;

    UndoShowtimes(
            CallOffs callOffs,
            CalledOffSales sales,
            SoldBookings bookings,
            UndoBatch batch,
            AfterSaleProperties limits) {
        this.callOffs = callOffs;
        this.sales = sales;
        this.bookings = bookings;
        this.batch = batch;
        this.limits = limits;
    }

    void runOnce() {
        for (var showtimeId : callOffs.unfinished(limits.showtimes())) {
            try {
                undo(showtimeId);
            } catch (RuntimeException failure) {
                // Whatever it was, the next showtime is undone all the same.
                log.warn("{} is not undone yet; tried again soon", showtimeId, failure);
            }
        }
    }

    private void undo(UUID showtimeId) {
        while (sales.endHolds(showtimeId, limits.holdBatch()) == limits.holdBatch()) {
            // There is probably more.
        }
        sales.underWay(showtimeId, limits.paymentBatch()).forEach(this::endPayment);
        undoBookings(showtimeId);
        if (!sales.isAnythingLeft(showtimeId)) {
            callOffs.finish(showtimeId);
        }
    }

    private void endPayment(UUID bookingId) {
        try {
            sales.endPayment(bookingId);
        } catch (RuntimeException failure) {
            log.warn("The payment of booking {} is not ended yet", bookingId, failure);
        }
    }

    /** Once from the first to the last; what was in others' hands is found by the next run. */
    private void undoBookings(UUID showtimeId) {
        var ids = bookings.after(showtimeId, BEFORE_ALL, limits.undoBatch());
        while (!ids.isEmpty()) {
            undo(showtimeId, ids);
            ids = bookings.after(showtimeId, ids.getLast(), limits.undoBatch());
        }
    }

    /** One booking that cannot be undone does not keep the others of its batch waiting. */
    private void undo(UUID showtimeId, List<UUID> ids) {
        try {
            batch.undo(showtimeId, ids);
        } catch (RuntimeException failure) {
            if (ids.size() == 1) {
                log.error("Booking {} is not undone; tried again soon", ids.getFirst(), failure);
            } else {
                ids.forEach(id -> undo(showtimeId, List.of(id)));
            }
        }
    }
}
