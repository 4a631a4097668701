package io.foyer.booking.checkout;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is closing which booking: one at a time, and for a while only. */
@Component
class ClosingMarks {

    private final TransactionTemplate transactions;
    private final Bookings bookings;
    private final SeatClaims claims;
    private final CheckoutProperties limits;

    ClosingMarks(
            TransactionTemplate transactions,
            Bookings bookings,
            SeatClaims claims,
            CheckoutProperties limits) {
        this.transactions = transactions;
        this.bookings = bookings;
        this.claims = claims;
        this.limits = limits;
    }

    /**
     * The right to close a booking whose time to pay is over; absent when there is nothing to do.
     */
    Optional<ClosingMark> expire(UUID bookingId) {
        return mark(bookingId, BookingStatus.EXPIRED, Booking::isOverdueOrClosing);
    }

    /** The right to close a booking because its buyer wants that. */
    Optional<ClosingMark> giveUp(UUID bookingId) {
        return mark(bookingId, BookingStatus.CANCELLED, _ -> true);
    }

    private Optional<ClosingMark> mark(
            UUID bookingId, BookingStatus reason, Predicate<Booking> due) {
        return Objects.requireNonNull(
                transactions.execute(
                        _ ->
                                bookings.lock(bookingId)
                                        .filter(Booking::mayBeClosed)
                                        .filter(due)
                                        .map(booking -> mark(booking, reason))));
    }

    private ClosingMark mark(Booking booking, BookingStatus reason) {
        var closer = claims.nextFence(limits.closingLease());
        return new ClosingMark(booking.beginClosing(reason, closer), closer);
    }
}
