package io.foyer.booking.checkout;

import io.foyer.booking.checkout.CancelOutcome.AlreadyBought;
import io.foyer.booking.checkout.CancelOutcome.Cancelled;
import io.foyer.booking.checkout.CancelOutcome.NotFound;
import io.foyer.booking.checkout.CancelOutcome.UnderWay;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The buyer gives the seats back before they are bought. */
@Component
public class CancelBooking {

    private final TransactionTemplate transactions;
    private final Bookings bookings;
    private final BookingReads reads;
    private final EndedHolds holds;
    private final CloseClaim claim;

    CancelBooking(
            TransactionTemplate transactions,
            Bookings bookings,
            BookingReads reads,
            EndedHolds holds,
            CloseClaim claim) {
        this.transactions = transactions;
        this.bookings = bookings;
        this.reads = reads;
        this.holds = holds;
        this.claim = claim;
    }

    /** Repeatable. */
    public CancelOutcome cancel(UUID bookingId, UUID accountId) {
        var outcome = cancelHold(bookingId, accountId);
        if (outcome instanceof UnderWay) {
            claim.giveUp(bookingId);
            return cancelHold(bookingId, accountId);
        }
        return outcome;
    }

    /** The same, leaving alone what is being paid: that would mean asking the provider first. */
    CancelOutcome cancelHold(UUID bookingId, UUID accountId) {
        return Objects.requireNonNull(
                transactions.execute(
                        _ ->
                                bookings.lock(bookingId, accountId)
                                        .map(this::cancelHold)
                                        .orElseGet(() -> past(bookingId, accountId))));
    }

    /** What is past was bought. */
    private CancelOutcome past(UUID bookingId, UUID accountId) {
        return reads.find(bookingId, accountId)
                .<CancelOutcome>map(
                        booking ->
                                booking.status() == BookingStatus.CONFIRMED
                                        ? new AlreadyBought()
                                        : new Cancelled())
                .orElseGet(NotFound::new);
    }

    private CancelOutcome cancelHold(Booking booking) {
        return switch (booking.status()) {
            case HELD -> {
                booking.giveUp();
                holds.end(booking);
                yield new Cancelled();
            }
            case PAYING -> new UnderWay();
            case CONFIRMED -> new AlreadyBought();
            case EXPIRED, CANCELLED -> new Cancelled();
        };
    }
}
