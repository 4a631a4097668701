package io.foyer.booking.checkout;

import io.foyer.booking.checkout.ExtendHoldOutcome.CapReached;
import io.foyer.booking.checkout.ExtendHoldOutcome.SaleClosed;
import io.foyer.booking.checkout.ExtendHoldOutcome.Unavailable;
import io.foyer.booking.hold.ExtendOutcome;
import io.foyer.booking.hold.HoldId;
import io.foyer.booking.hold.HoldProperties;
import io.foyer.booking.hold.SeatHolds;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Gives a buyer one more period to pay, up to the cap. The seats first, then the booking: dying in
 * between leaves seats that are held a little longer than the booking, which gives them back when
 * its own time is over. The other way round the buyer would be promised seats that others get.
 */
@Component
public class ExtendHold {

    private final Bookings bookings;
    private final SaleDoor door;
    private final SeatHolds holds;
    private final HoldProperties limits;
    private final ExtendedBookings extended;

    ExtendHold(
            Bookings bookings,
            SaleDoor door,
            SeatHolds holds,
            HoldProperties limits,
            ExtendedBookings extended) {
        this.bookings = bookings;
        this.door = door;
        this.holds = holds;
        this.limits = limits;
        this.extended = extended;
    }

    /** Repeatable: the cap bounds what repetitions add up to. */
    public ExtendHoldOutcome extend(UUID bookingId, UUID accountId) {
        return bookings.findByIdAndAccountId(bookingId, accountId)
                .map(this::extend)
                .orElseGet(() -> extended.past(bookingId, accountId));
    }

    private ExtendHoldOutcome extend(Booking booking) {
        if (!booking.isHeld()) {
            return ExtendedBookings.tooLate(booking);
        }
        return door.stillSold(booking.showtimeId())
                .map(showtime -> extend(booking, showtime.holdTime()))
                .orElseGet(SaleClosed::new);
    }

    private ExtendHoldOutcome extend(Booking booking, Duration period) {
        var cap = limits.keeping().cap(period);
        return switch (holds.extend(booking.showtimeId(), new HoldId(booking.id()), period, cap)) {
            case ExtendOutcome.Extended(var until) ->
                    extended.write(booking, new Extension(period, cap, until));
            case ExtendOutcome.Expired _ -> new ExtendHoldOutcome.HoldExpired();
            case ExtendOutcome.CapReached _ -> new CapReached();
            case ExtendOutcome.Unavailable _ -> new Unavailable();
        };
    }
}
