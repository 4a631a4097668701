package io.foyer.booking.checkout;

import io.foyer.booking.checkout.ExtendHoldOutcome.CapReached;
import io.foyer.booking.checkout.ExtendHoldOutcome.Extended;
import io.foyer.booking.checkout.ExtendHoldOutcome.HoldExpired;
import io.foyer.booking.checkout.ExtendHoldOutcome.NotFound;
import io.foyer.booking.checkout.ExtendHoldOutcome.NotHeld;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down that the seats of a booking are held for longer. */
@Component
class ExtendedBookings {

    private final TransactionTemplate transactions;
    private final Bookings bookings;
    private final BookingReads reads;
    private final LiveMap map;

    ExtendedBookings(
            TransactionTemplate transactions, Bookings bookings, BookingReads reads, LiveMap map) {
        this.transactions = transactions;
        this.bookings = bookings;
        this.reads = reads;
        this.map = map;
    }

    /**
     * The booking as it was read may have ended since; then its seats are given back, whose hold
     * has just been made longer.
     */
    ExtendHoldOutcome write(Booking read, Extension extension) {
        return Objects.requireNonNull(
                transactions.execute(
                        _ ->
                                bookings.lock(read.id(), read.accountId())
                                        .map(booking -> extend(booking, extension))
                                        .orElseGet(NotFound::new)));
    }

    /** What cannot be found among those that may change is past, or nobody's. */
    ExtendHoldOutcome past(UUID bookingId, UUID accountId) {
        return reads.find(bookingId, accountId)
                .<ExtendHoldOutcome>map(booking -> new NotHeld(booking.status()))
                .orElseGet(NotFound::new);
    }

    private ExtendHoldOutcome extend(Booking booking, Extension extension) {
        if (booking.isHeld()) {
            return booking.extend(extension) ? new Extended(booking.details()) : new CapReached();
        }
        switch (booking.status()) {
            case HELD, EXPIRED, CANCELLED -> map.release(booking);
            case PAYING, CONFIRMED -> {} // claimed: a hold does not matter any more
        }
        return tooLate(booking);
    }

    static ExtendHoldOutcome tooLate(Booking booking) {
        return switch (booking.status()) {
            case HELD, EXPIRED -> new HoldExpired();
            case PAYING, CONFIRMED, CANCELLED -> new NotHeld(booking.status());
        };
    }
}
