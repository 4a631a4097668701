package io.foyer.booking.checkout;

import io.foyer.booking.inventory.ShowtimeOnSale;
import io.foyer.booking.payment.Payments;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Claims the seats of one held booking in Postgres, in whatever way it takes: also when somebody
 * else has them, or they are held in Postgres. One short transaction; its locks come always in this
 * order: the booking, the buyer, the seats by ordinal.
 */
@Component
class ClaimAlone {

    private final TransactionTemplate transactions;
    private final Bookings bookings;
    private final SaleDoor door;
    private final Payments payments;
    private final ClaimHeldSeats held;

    ClaimAlone(
            TransactionTemplate transactions,
            Bookings bookings,
            SaleDoor door,
            Payments payments,
            ClaimHeldSeats held) {
        this.transactions = transactions;
        this.bookings = bookings;
        this.door = door;
        this.payments = payments;
        this.held = held;
    }

    /** Repeatable: a booking that is being paid for answers with the payment it has. */
    ClaimOutcome claim(UUID bookingId, UUID accountId) {
        // Outside the transaction, since it may have to ask event-service.
        var showtime =
                bookings.findByIdAndAccountId(bookingId, accountId)
                        .map(Booking::showtimeId)
                        .flatMap(door::stillSold);
        return Objects.requireNonNull(
                transactions.execute(
                        status ->
                                bookings.lock(bookingId, accountId)
                                        .map(booking -> claim(booking, showtime, status))
                                        .orElseGet(
                                                () ->
                                                        ClaimOutcome.refused(
                                                                new ClaimRefusal.NotFound()))));
    }

    private ClaimOutcome claim(
            Booking booking, Optional<ShowtimeOnSale> showtime, TransactionStatus transaction) {
        if (booking.isPayable()) {
            return new ClaimOutcome.Claimed(
                    payments.ofBooking(booking.id()).orElseThrow(), booking.payBy());
        }
        if (!booking.isHeld()) {
            return ClaimOutcome.refused(tooLate(booking));
        }
        if (showtime.isEmpty()) {
            return ClaimOutcome.refused(new ClaimRefusal.SaleClosed());
        }
        var outcome = held.claim(booking, showtime.get());
        if (outcome instanceof ClaimOutcome.Refused) {
            transaction.setRollbackOnly();
        }
        return outcome;
    }

    private static ClaimRefusal tooLate(Booking booking) {
        return switch (booking.status()) {
            case HELD, PAYING, EXPIRED -> new ClaimRefusal.HoldExpired();
            case CONFIRMED, CANCELLED -> new ClaimRefusal.AlreadyOver(booking.status());
        };
    }
}
