package io.foyer.booking.aftersale;

import io.foyer.booking.checkout.GivenBack;
import io.foyer.booking.checkout.SoldBooking;
import io.foyer.booking.payment.RefundPart;
import io.foyer.booking.payment.RefundReason;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Seats of one sold booking that are to be given back, and the money for them.
 *
 * @param ticketIds those that were cancelled for it
 * @param parts what is to go back of which line, if so much is left
 * @param note what whoever wants it wrote
 * @param by the account that wants it; absent when the platform itself does
 * @param key makes its refund repeatable
 */
record Undoing(
        SoldBooking booking,
        List<GivenBack.Seat> seats,
        List<UUID> ticketIds,
        List<RefundPart> parts,
        RefundReason reason,
        @Nullable String note,
        @Nullable UUID by,
        String key) {

    /** Whether the booking has no other seat left. */
    boolean isLast() {
        return seats.size() == booking.standing().size();
    }

    /** What was sold and never paid; no money goes back for it. */
    static Undoing neverPaid(
            SoldBooking booking, List<GivenBack.Seat> seats, List<UUID> ticketIds) {
        return new Undoing(
                booking,
                seats,
                ticketIds,
                List.of(),
                RefundReason.NEVER_PAID,
                null,
                null,
                "never-paid:" + booking.id());
    }

    /** All that stands of a booking whose showtime will not take place. */
    static Undoing calledOff(SoldBooking booking, List<UUID> ticketIds) {
        return new Undoing(
                booking,
                booking.standing().stream()
                        .map(line -> new GivenBack.Seat(line.ordinal(), 0))
                        .toList(),
                ticketIds,
                RefundShares.all(booking.lines()),
                RefundReason.EVENT_CANCELLED,
                null,
                null,
                "called-off:" + booking.id());
    }
}
